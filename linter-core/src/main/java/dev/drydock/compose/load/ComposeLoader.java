package dev.drydock.compose.load;

import dev.drydock.compose.model.ComposeProblem;
import dev.drydock.compose.model.ShapeCheck;
import dev.drydock.compose.model.Variables;
import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.text.FileTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a project of compose files, as Docker Compose would read them. */
public final class ComposeLoader {
    private final FileTree tree;
    private final LoadRequest request;
    private final SourceMap sources = new SourceMap();
    private final Problems problems = new Problems(sources);
    private final ComposeReader reader;
    private final Folder working;

    private ComposeLoader(FileTree tree, LoadRequest request) {
        this.tree = tree;
        this.request = request;
        reader = new ComposeReader(tree, sources, problems);
        working = new Folder(request.directory(), "", request.environment().getOrDefault("HOME", ""));
    }

    /**
     * Loads what is asked for.
     *
     * @param tree files from the working directory on
     */
    public static LoadOutcome load(FileTree tree, LoadRequest request) {
        return new ComposeLoader(tree, request).load();
    }

    /** Whether files are asked for, or lie where they usually do. */
    public static boolean findsFiles(FileTree tree, LoadRequest request) {
        return !new ComposeLoader(tree, request)
                .files(new Environment(request.environment()))
                .isEmpty();
    }

    private List<String> files(Environment caller) {
        return new ComposeFiles(reader, working, tree.above())
                .find(request.files(), caller.orElse(variables(caller, working)));
    }

    private LoadOutcome load() {
        var caller = new Environment(request.environment());
        List<String> files = files(caller);
        if (files.isEmpty()) {
            problems.error("There is no compose file here or above; write `compose.yaml`, or say where it is");
            return refused();
        }
        Folder folder = working.of(files.get(0));
        Environment environment = caller.orElse(variables(caller, folder));
        String name = new ProjectName(reader, problems).of(request.project(), files, environment, folder);
        environment = named(environment, name);
        Optional<YamlMapping> merged =
                new Models(reader, problems).load(files, new Scope(folder, environment, List.of()));
        if (problems.haveErrors() || merged.isEmpty()) {
            return refused();
        }
        return project(Distinct.within(merged.get()), name, files, folder, environment);
    }

    private LoadOutcome project(
            YamlMapping merged, String name, List<String> files, Folder folder, Environment environment) {
        for (ComposeProblem fault : ShapeCheck.whole(Variables.FILLED_IN).check(merged)) {
            problems.error(fault.span(), fault.path(), fault.message());
        }
        if (problems.haveErrors()) {
            return refused();
        }
        YamlMapping normal = new Normal(name, folder, sources, problems).of(merged);
        new WithoutEffect(problems).check(merged);
        var selection = new Selection(normal, request.services(), profiles(environment), problems);
        Set<String> names = selection.chosen();
        new Consistency(problems).check(normal, selection.active());
        if (problems.haveErrors()) {
            return refused();
        }
        YamlMapping chosen = selection.only(names);
        var envFiles = new EnvironmentFiles(reader, sources, working, environment, problems);
        YamlMapping whole =
                Tree.with(chosen, "services", Tree.mapEach(Tree.child(chosen, "services"), envFiles::service));
        if (problems.haveErrors()) {
            return refused();
        }
        List<String> absolute = files.stream().map(working::absolute).toList();
        return new LoadOutcome.Loaded(
                new ComposeProject(Tidy.of(whole), services(normal), folder.absolute(), absolute, environment, sources),
                problems.warnings());
    }

    private static Set<String> services(YamlMapping normal) {
        return Tree.child(normal, "services").entries().stream()
                .map(YamlEntry::name)
                .collect(Collectors.toSet());
    }

    private LoadOutcome refused() {
        return new LoadOutcome.Refused(problems.errors(), problems.warnings());
    }

    /** The variables of the env files asked for, or of {@code .env} in a folder. */
    private Map<String, String> variables(Environment caller, Folder folder) {
        List<String> files = request.envFiles().stream().map(working::relative).toList();
        List<String> found = files.isEmpty()
                ? List.of(folder.relative(".env")).stream()
                        .filter(reader::exists)
                        .toList()
                : files;
        try {
            return reader.variables(found, caller, Map.of());
        } catch (IOException missing) {
            problems.error("The env file can't be read: `" + missing.getMessage() + "`");
            return Map.of();
        }
    }

    private static Environment named(Environment environment, String name) {
        var values = new HashMap<>(environment.values());
        values.put(ProjectName.VARIABLE, name);
        return new Environment(values);
    }

    private List<String> profiles(Environment environment) {
        var profiles = new ArrayList<>(request.profiles());
        for (String profile : environment.value("COMPOSE_PROFILES").orElse("").split(",", -1)) {
            if (!profile.isBlank()) {
                profiles.add(profile.strip());
            }
        }
        return profiles;
    }
}
