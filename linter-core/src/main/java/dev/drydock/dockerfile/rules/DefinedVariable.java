package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DeclaredArgs;
import dev.drydock.dockerfile.model.Definition;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Expansions;
import dev.drydock.dockerfile.model.Expansions.Use;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.model.Variables;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.NearMiss;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Flags variables that nothing defines before they are expanded. An image may bring variables of its own, which by custom
 * are in upper case; a name that may be one of them is reported only if it looks like a slip of the pen.
 */
public final class DefinedVariable implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "defined-variable", Severity.WARNING, Family.VARIABLES, "A variable that nothing has defined")
                .because(
                        "Docker puts an empty text where a variable has no value and goes on: `COPY $SRC/ /app/` then takes"
                                + " the whole context. Declare the variable before this line, in the same stage or in one that it"
                                + " builds on, or give it a fallback as in `${SRC:-src}`.")
                .example("""
                        FROM alpine:3.22
                        ARG ASSETS=static
                        COPY $ASSET/ /srv/
                        """, """
                        FROM alpine:3.22
                        ARG ASSETS=static
                        COPY $ASSETS/ /srv/
                        """)
                .standsFor(Peer.BUILDKIT, "UndefinedVar");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        var args = new DeclaredArgs(file);
        return file.stages().stream()
                .filter(stage -> stage.from().isPresent())
                .flatMap(stage -> check(file, stage, args));
    }

    private static Stream<Finding> check(DockerfileModel file, Stage stage, DeclaredArgs args) {
        List<Use> undefined = stage.instructions().stream()
                .flatMap(instruction -> Expansions.byDocker(file, instruction)
                        .filter(use ->
                                isUndefined(stage, use, instruction.span().start())))
                // Those that a stage does not bring in are told of by arg-in-stage-scope.
                .filter(use -> args.elsewhere(stage, use.name()).isEmpty())
                .toList();
        Set<String> known = undefined.isEmpty()
                ? Set.of()
                : Suggestions.among(stage.variables().namesAt(Integer.MAX_VALUE), Set.of("PATH"));
        return undefined.stream()
                .flatMap(use ->
                        problem(file, stage, use, known).stream().map(problem -> Finding.at(use.span(), problem)));
    }

    private static boolean isUndefined(Stage stage, Use use, int offset) {
        return stage.variables().at(use.name(), offset).isEmpty() && !Variables.PREDEFINED.contains(use.name());
    }

    private static Optional<String> problem(DockerfileModel file, Stage stage, Use use, Set<String> known) {
        String name = use.name();
        boolean mayComeFromImage = mayComeFromImage(stage, name);
        Optional<Definition> later = stage.variables()
                .at(name, Integer.MAX_VALUE)
                .filter(definition -> definition.kind() == Definition.Kind.ARG || !mayComeFromImage);
        if (later.isPresent()) {
            int line = file.source().lineOf(later.get().pair().span().start());
            return Optional.of(
                    "`%s` is empty here, as only line %d defines it; define it further up".formatted(name, line));
        }
        if (Variables.PLATFORM.contains(name)) {
            return Optional.of("`%1$s` is empty here; bring it into the stage with `ARG %1$s`".formatted(name));
        }
        Optional<String> near = known.contains(name) ? Optional.empty() : NearMiss.of(name, known, 1);
        if (near.isPresent()) {
            return Optional.of("nothing defines `%s`; did you mean `%s`?".formatted(name, near.get()));
        }
        return mayComeFromImage
                ? Optional.empty()
                : Optional.of("nothing defines `%s`, so it is empty; declare it with `ARG` or `ENV`".formatted(name));
    }

    private static boolean mayComeFromImage(Stage stage, String name) {
        return stage.variables().mayHaveMore() && name.chars().noneMatch(Character::isLowerCase);
    }
}
