package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.shell.WordPart;
import dev.drydock.dockerfile.syntax.Cmd;
import dev.drydock.dockerfile.syntax.Entrypoint;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.dockerfile.syntax.Run;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags variables without quotes in the arguments of commands. */
public final class QuotedVariables implements Rule<DockerfileModel> {
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
    public Stream<Finding> check(DockerfileModel file) {
        return file.stages().stream()
                .flatMap(stage -> stage.withDeferred(Instruction.class)
                        .filter(one -> one instanceof Run || one instanceof Cmd || one instanceof Entrypoint)
                        .flatMap(instruction -> unquoted(file, stage, instruction)))
                .map(variable -> Finding.at(
                        variable.span(),
                        "`%s` stands without quotes, so its value may become several arguments; put it in double quotes"
                                .formatted(file.source().slice(variable.span()))));
    }

    private static Stream<WordPart.Parameter> unquoted(DockerfileModel file, Stage stage, Instruction instruction) {
        return file.scripts(stage, instruction).stream()
                .flatMap(script -> script.commands().stream())
                .flatMap(command -> command.words().stream())
                .flatMap(word -> word.parts().stream())
                .filter(WordPart.Parameter.class::isInstance)
                .map(WordPart.Parameter.class::cast)
                .filter(QuotedVariables::mayBeSplit);
    }

    /** Neither a number by its nature, such as {@code $?} and <code>${#list}</code>, nor an alternative such as <code>${X:+...}</code>. */
    private static boolean mayBeSplit(WordPart.Parameter parameter) {
        return parameter.name().matches("[A-Za-z_]\\w*")
                && !parameter.operator().equals("#")
                && !parameter.operator().endsWith("+");
    }
}
