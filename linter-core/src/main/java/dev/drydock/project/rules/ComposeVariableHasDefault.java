package dev.drydock.project.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.EnvFile;
import dev.drydock.compose.model.Template;
import dev.drydock.compose.model.VariableUse;
import dev.drydock.project.ProjectModel;
import dev.drydock.rule.Example;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.Paths;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Flags variables that are silently empty where nobody sets them. */
public final class ComposeVariableHasDefault implements Rule<ProjectModel> {
    /** What Compose, or the session of its caller, always sets. */
    private static final Set<String> ALWAYS_SET = Set.of(
            "APPDATA",
            "COMPOSE_PROJECT_NAME",
            "DISPLAY",
            "HOME",
            "LOCALAPPDATA",
            "LOGNAME",
            "PATH",
            "PWD",
            "SHELL",
            "SSH_AUTH_SOCK",
            "TMPDIR",
            "USER",
            "USERPROFILE",
            "XDG_RUNTIME_DIR");

    @Override
    public RuleInfo info() {
        String bad = """
                services:
                  db:
                    image: postgres:${POSTGRES_VERSION}
                """;
        String good = """
                services:
                  db:
                    image: postgres:${POSTGRES_VERSION:-17.4}
                """;
        return RuleInfo.of(
                        "compose-variable-has-default",
                        Severity.WARNING,
                        Family.COMPOSE_STYLE,
                        "A variable without a default, an error text or a value in `.env`")
                .because("Compose puts nothing in the place of a variable that is not set and goes on: the stack starts"
                        + " with half an image name, or without a password. Write a default (`${NAME:-default}`), let"
                        + " Compose stop (`${NAME:?what it is}`), or set it in the `.env` beside the file.")
                .example(Example.files("compose.yaml", bad), Example.files("compose.yaml", good));
    }

    @Override
    public Stream<Finding> check(ProjectModel project) {
        return project.composeFiles().stream().flatMap(file -> check(project, file));
    }

    private static Stream<Finding> check(ProjectModel project, ComposeFile file) {
        List<EnvFile> settings = Stream.of(Paths.parent(file.source().name()), "")
                .distinct()
                .flatMap(folder -> envFile(project, Paths.join(folder, ".env")).stream())
                .toList();
        Set<String> told = new HashSet<>(ALWAYS_SET);
        return file.variables().stream()
                .filter(use -> use.variable().operator() == Template.Operator.NONE)
                .filter(use -> settings.stream()
                        .noneMatch(set -> set.sets(use.variable().name())))
                .filter(use -> told.add(use.variable().name()))
                .map(use -> finding(file, use));
    }

    private static Optional<EnvFile> envFile(ProjectModel project, String path) {
        try {
            return project.tree().isFile(path)
                    ? Optional.of(EnvFile.parse(project.tree().read(path)))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Finding finding(ComposeFile file, VariableUse use) {
        String name = use.variable().name();
        return Finding.in(
                file.source(),
                use.span(),
                "`" + name + "` is empty where nobody sets it; write `${" + name + ":-default}` or `${" + name
                        + ":?}`, or set it in `.env`");
    }
}
