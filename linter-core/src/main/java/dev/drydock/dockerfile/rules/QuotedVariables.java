package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.shell.Script;
import dev.drydock.dockerfile.shell.WordPart.Parameter;
import dev.drydock.dockerfile.syntax.Healthcheck;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags variables without quotes in the arguments of commands. */
public final class QuotedVariables implements ScriptRule {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "quoted-variables", Severity.OFF, Family.SHELL, "A variable without quotes in a shell command")
                .because(
                        "The shell splits the value at blanks and expands wildcards in it, so one argument becomes several,"
                                + " or none. Within double quotes it stays one.")
                .example("""
                        FROM alpine:3.22
                        ARG TARGET
                        RUN mkdir $TARGET
                        """, """
                        FROM alpine:3.22
                        ARG TARGET
                        RUN mkdir "$TARGET"
                        """)
                .standsFor(Peer.HADOLINT, "SC")
                .standsFor(Peer.SONAR, "S6570");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        return (place.instruction() instanceof Healthcheck ? Stream.<Parameter>empty() : unquoted(place.script()))
                .map(variable -> Finding.at(
                        variable.span(),
                        "`%s` stands without quotes, so its value may become several arguments; put it in double quotes"
                                .formatted(file.source().slice(variable.span()))));
    }

    private static Stream<Parameter> unquoted(Script script) {
        return script.commands().stream()
                .flatMap(command -> command.words().stream())
                .filter(word -> !word.isStatic())
                .flatMap(word -> word.parts().stream())
                .filter(Parameter.class::isInstance)
                .map(Parameter.class::cast)
                .filter(QuotedVariables::mayBeSplit);
    }

    /** Neither a number by its nature, such as {@code $?} and <code>${#list}</code>, nor an alternative such as <code>${X:+...}</code>. */
    private static boolean mayBeSplit(Parameter parameter) {
        return NAME.matcher(parameter.name()).matches()
                && !parameter.operator().equals("#")
                && !parameter.operator().endsWith("+");
    }
}
