package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Word;
import dev.drydock.dockerfile.shell.WordPart;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.List;
import java.util.stream.Stream;

/** Flags patterns that may expand to names which a command takes for options. */
public final class SafeGlobArguments implements ScriptRule {
    /** Commands that take no options there, or print what they get. */
    private static final String[] INDIFFERENT = {"echo", "printf", "test", "["};

    @Override
    public RuleInfo info() {
        return RuleInfo.of("safe-glob-arguments", Severity.OFF, Family.SHELL, "A wildcard that may expand to an option")
                .because(
                        "A file may be called `-rf`, and the command takes it for an option. `./*` stands for the same files,"
                                + " and none of its names begins with a dash.")
                .example("""
                        FROM alpine:3.22
                        RUN rm *.log
                        """, """
                        FROM alpine:3.22
                        RUN rm ./*.log
                        """)
                .standsFor(Peer.SONAR, "S6573");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        return (place.isRun() ? place.commands() : Stream.<Command>empty())
                .filter(command -> !command.is(INDIFFERENT))
                .flatMap(SafeGlobArguments::openPatterns)
                .map(word -> Finding.at(
                        word.span(),
                        "`%1$s` may expand to names that begin with a dash; write `./%1$s`".formatted(word.raw())));
    }

    private static Stream<Word> openPatterns(Command command) {
        List<Word> arguments = command.arguments();
        return arguments.stream().noneMatch(SafeGlobArguments::isPattern)
                ? Stream.empty()
                : arguments.stream().takeWhile(word -> !word.raw().equals("--")).filter(SafeGlobArguments::isPattern);
    }

    private static boolean isPattern(Word word) {
        return !word.parts().isEmpty() && word.parts().get(0) instanceof WordPart.Glob;
    }
}
