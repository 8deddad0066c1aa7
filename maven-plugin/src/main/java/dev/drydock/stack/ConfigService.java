package dev.drydock.stack;

import dev.drydock.compose.load.ComposeLoader;
import dev.drydock.compose.load.ComposeProject;
import dev.drydock.compose.load.LoadOutcome;
import dev.drydock.compose.load.LoadProblem;
import dev.drydock.compose.load.LoadRequest;
import dev.drydock.compose.print.Mask;
import dev.drydock.compose.print.ProjectJson;
import dev.drydock.compose.print.ProjectYaml;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.text.DiskFileTree;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;

/** Shows what a project's compose files come to. */
public final class ConfigService {
    @Inject
    public ConfigService() {}

    /**
     * What a project comes to.
     *
     * @param text the project, without its secrets; empty if there are errors
     * @param errors why there is no project, each with its place
     * @param warnings what its author should know of
     */
    public record Outcome(String text, List<String> errors, List<String> warnings) {
        public Outcome {
            errors = List.copyOf(errors);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Loads a project and writes it as text.
     *
     * @param format {@code yaml} or {@code json}
     */
    public Outcome run(LoadRequest request, String format) {
        if (!format.equals("yaml") && !format.equals("json")) {
            return refused("stack.format: `" + format + "` is not known; write `yaml` or `json`");
        }
        LoadOutcome outcome = ComposeLoader.load(new DiskFileTree(Path.of(request.directory())), request);
        List<String> warnings = texts(outcome.warnings());
        if (outcome instanceof LoadOutcome.Refused refused) {
            return new Outcome("", texts(refused.errors()), warnings);
        }
        ComposeProject project = ((LoadOutcome.Loaded) outcome).project();
        YamlMapping masked = Mask.over(project.tree(), project.environment());
        return new Outcome(
                format.equals("json") ? ProjectJson.of(masked) : ProjectYaml.of(masked), List.of(), warnings);
    }

    private static Outcome refused(String why) {
        return new Outcome("", List.of(why), List.of());
    }

    private static List<String> texts(List<LoadProblem> problems) {
        return problems.stream().map(LoadProblem::toString).toList();
    }
}
