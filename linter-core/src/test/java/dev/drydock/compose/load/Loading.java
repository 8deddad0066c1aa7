package dev.drydock.compose.load;

import dev.drydock.compose.print.ProjectYaml;
import dev.drydock.text.MemoryFileTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A project to load in a test; it lies in {@code /work/proj}. */
final class Loading {
    private final Map<String, String> files = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> composeFiles = new ArrayList<>();
    private final List<String> profiles = new ArrayList<>();
    private final List<String> services = new ArrayList<>();
    private final List<String> envFiles = new ArrayList<>();
    private String project = "";

    static Loading of(String compose) {
        return new Loading().file("compose.yaml", compose);
    }

    /** A project with one service, {@code app}, of which more is said. */
    static Loading service(String keys) {
        return of("services:\n  app:\n    image: i\n" + keys.indent(4));
    }

    Loading file(String path, String text) {
        files.put(path, text);
        return this;
    }

    Loading variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Loading composeFile(String path) {
        composeFiles.add(path);
        return this;
    }

    Loading profile(String name) {
        profiles.add(name);
        return this;
    }

    Loading select(String service) {
        services.add(service);
        return this;
    }

    Loading envFile(String path) {
        envFiles.add(path);
        return this;
    }

    Loading called(String name) {
        project = name;
        return this;
    }

    LoadOutcome outcome() {
        return ComposeLoader.load(
                new MemoryFileTree(files),
                new LoadRequest("/work/proj", composeFiles, project, profiles, envFiles, services, environment));
    }

    ComposeProject project() {
        LoadOutcome outcome = outcome();
        if (outcome instanceof LoadOutcome.Refused refused) {
            throw new AssertionError(refused.errors());
        }
        return ((LoadOutcome.Loaded) outcome).project();
    }

    String yaml() {
        return ProjectYaml.of(project().tree());
    }

    /** A value of the only service's, as YAML. */
    String key(String key) {
        var service = project().service("app").orElseThrow();
        return service.entry(key)
                .map(entry -> ProjectYaml.of(Tree.mapping(entry.span(), List.of(entry)))
                        .strip())
                .orElse("");
    }

    List<String> errors() {
        return outcome() instanceof LoadOutcome.Refused refused
                ? refused.errors().stream().map(LoadProblem::toString).toList()
                : List.of();
    }

    List<String> warnings() {
        return outcome().warnings().stream().map(LoadProblem::toString).toList();
    }
}
