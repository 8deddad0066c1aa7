package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Mount;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.model.Variables;
import dev.drydock.dockerfile.rules.Expansions.Use;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.dockerfile.syntax.Run;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags ARGs that a stage uses without declaring them itself. */
public final class ArgInStageScope implements Rule<DockerfileModel> {
    private static final Pattern ASSIGNMENT =
            Pattern.compile("(?<![\\w$])\\w+(?=\\+?=)|\\b(?:for|select|read|getopts)\\b[^;&|\\n]*");

    private static final Pattern WORD = Pattern.compile("\\w+");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "arg-in-stage-scope",
                        Severity.WARNING,
                        Family.VARIABLES,
                        "An `ARG` of another place, used in a stage that does not declare it")
                .because(
                        "An `ARG` before the first `FROM` holds for `FROM` lines only, one of a stage ends with the stage:"
                                + " elsewhere the variable is empty, whatever is passed to the build. `ARG NAME` without a value"
                                + " brings a global one into the stage.")
                .example("""
                        ARG RELEASE=1.4
                        FROM alpine:3.22
                        LABEL org.opencontainers.image.version=$RELEASE
                        """, """
                        ARG RELEASE=1.4
                        FROM alpine:3.22
                        ARG RELEASE
                        LABEL org.opencontainers.image.version=$RELEASE
                        """)
                .standsFor(Peer.SONAR, "S6579");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        var args = new DeclaredArgs(file);
        return file.stages().stream()
                .filter(stage -> stage.from().isPresent())
                .flatMap(stage -> check(file, stage, args));
    }

    private static Stream<Finding> check(DockerfileModel file, Stage stage, DeclaredArgs args) {
        Set<String> reported = new HashSet<>();
        return stage.instructions().stream()
                .flatMap(instruction -> uses(file, stage, instruction)
                        .filter(use -> stage.variables()
                                .at(use.name(), instruction.span().start())
                                .isEmpty()))
                .filter(use -> !Variables.PREDEFINED.contains(use.name()))
                .flatMap(use -> args
                        .elsewhere(stage, use.name())
                        .filter(place -> !mayComeFromImage(file, stage, use.name()) && reported.add(use.name()))
                        .map(place -> Finding.at(
                                use.span(),
                                "`%1$s` is declared %2$s only, so it is empty here; add `ARG %1$s` to this stage"
                                        .formatted(use.name(), place)))
                        .stream());
    }

    private static Stream<Use> uses(DockerfileModel file, Stage stage, Instruction instruction) {
        if (!(instruction instanceof Run run)) {
            return Expansions.byDocker(file, instruction);
        }
        if (file.commands(stage, run).anyMatch(command -> command.is("source", ".", "eval"))) {
            return Stream.empty();
        }
        Set<String> assigned = assigned(file.source().slice(run.span()));
        return Expansions.byShell(file, stage, run)
                .filter(use -> !assigned.contains(use.name()) && !isMounted(run, use.name()));
    }

    /** The variables that a script may give a value to, wherever it does. */
    private static Set<String> assigned(String script) {
        return ASSIGNMENT
                .matcher(script)
                .results()
                .flatMap(match -> WORD.matcher(match.group()).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static boolean isMounted(Run run, String name) {
        return Mount.of(run).stream()
                .flatMap(mount -> mount.option("env").stream())
                .anyMatch(env -> env.text().equals(name));
    }

    /** Images tend to have a variable for the version that a FROM asks for, such as {@code NODE_VERSION}. */
    private static boolean mayComeFromImage(DockerfileModel file, Stage stage, String name) {
        boolean chosenByIt = stage.root().from().stream()
                .flatMap(from -> Expansions.inFrom(file, from))
                .anyMatch(use -> use.name().equals(name));
        String subject = name.toLowerCase(Locale.ROOT).replaceFirst("_.*", "");
        return chosenByIt
                || stage.root()
                        .image()
                        .filter(image -> image.familiarName().contains(subject))
                        .isPresent();
    }
}
