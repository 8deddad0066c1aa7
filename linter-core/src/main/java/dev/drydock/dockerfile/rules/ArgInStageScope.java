package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DeclaredArgs;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Expansions;
import dev.drydock.dockerfile.model.Expansions.Use;
import dev.drydock.dockerfile.model.Mount;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.model.Variables;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.dockerfile.syntax.Run;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
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
        return args.isEmpty()
                ? Stream.empty()
                : file.stages().stream()
                        .filter(stage -> stage.from().isPresent())
                        .flatMap(stage -> check(file, stage, args));
    }

    private static Stream<Finding> check(DockerfileModel file, Stage stage, DeclaredArgs args) {
        Set<String> reported = new HashSet<>();
        return stage.instructions().stream()
                .flatMap(instruction -> emptyUses(file, stage, instruction, args))
                .filter(use -> reported.add(use.name()))
                .map(use -> Finding.at(
                        use.span(),
                        "`%1$s` is declared %2$s only, so it is empty here; add `ARG %1$s` to this stage"
                                .formatted(
                                        use.name(),
                                        args.elsewhere(stage, use.name()).orElseThrow())));
    }

    private static Stream<Use> emptyUses(
            DockerfileModel file, Stage stage, Instruction instruction, DeclaredArgs args) {
        int offset = instruction.span().start();
        Predicate<String> isSuspect = name -> stage.variables().at(name, offset).isEmpty()
                && args.elsewhere(stage, name).isPresent()
                && !Variables.PREDEFINED.contains(name)
                && !mayComeFromImage(file, stage, name);
        if (!Expansions.mayUseAny(file, instruction, isSuspect)) {
            return Stream.empty(); // most need not be read
        }
        Stream<Use> uses = instruction instanceof Run run
                ? Expansions.byShell(file, stage, run)
                : Expansions.byDocker(file, instruction);
        List<Use> suspects = uses.filter(use -> isSuspect.test(use.name())).toList();
        return instruction instanceof Run run && !suspects.isEmpty()
                ? withoutValueInScript(file, stage, run, suspects)
                : suspects.stream();
    }

    private static Stream<Use> withoutValueInScript(DockerfileModel file, Stage stage, Run run, List<Use> uses) {
        if (file.commands(stage, run).anyMatch(command -> command.is("source", ".", "eval"))) {
            return Stream.empty();
        }
        Set<String> assigned = assigned(file.source().slice(run.span()));
        return uses.stream().filter(use -> !assigned.contains(use.name()) && !isMounted(run, use.name()));
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
