package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DeclaredArgs;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Expansions;
import dev.drydock.dockerfile.model.Variables;
import dev.drydock.dockerfile.syntax.From;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.NearMiss;
import java.util.Set;
import java.util.stream.Stream;

/** Flags variables of {@code FROM} that no {@code ARG} before the first stage declares. */
public final class DefinedArgInFrom implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "defined-arg-in-from",
                        Severity.ERROR,
                        Family.VARIABLES,
                        "A variable in `FROM` that no `ARG` before the first stage declares")
                .because(
                        "`FROM` sees only the `ARG`s before the first `FROM`. Any other variable is empty there, so the build"
                                + " stops, or takes another image than the one that is meant.")
                .example("""
                        FROM alpine:$RELEASE
                        """, """
                        ARG RELEASE=3.22
                        FROM alpine:$RELEASE
                        """)
                .standsFor(Peer.BUILDKIT, "UndefinedArgInFrom");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        var args = new DeclaredArgs(file);
        Set<String> known = Suggestions.among(file.globals().namesAt(Integer.MAX_VALUE), Variables.PLATFORM);
        return file.instructions(From.class)
                .flatMap(from -> Expansions.inFrom(file, from))
                .filter(use -> file.globals().at(use.name(), Integer.MAX_VALUE).isEmpty()
                        && !Variables.PLATFORM.contains(use.name()))
                .map(use -> Finding.at(
                        use.span(),
                        "no `ARG` before the first `FROM` declares `%s`; %s"
                                .formatted(use.name(), advice(use.name(), args, known))));
    }

    private static String advice(String name, DeclaredArgs args, Set<String> known) {
        return args.isInStage(name)
                ? "move its `ARG` there"
                : NearMiss.of(name, known)
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse("add one with a default");
    }
}
