package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.Password;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Pipeline;
import dev.drydock.dockerfile.shell.Redirection;
import dev.drydock.dockerfile.shell.Script;
import dev.drydock.dockerfile.shell.Statement;
import dev.drydock.dockerfile.shell.Word;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Flags passwords that RUN gives to a tool in its arguments or writes into its input. */
public final class NoPasswordOnCommandLine implements ScriptRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "no-password-on-command-line", Severity.ERROR, Family.USER, "A password in a command of `RUN`")
                .because(
                        "The command stands in this file and in the history of the image, with the value of each `ARG`. Set"
                                + " passwords when the container starts, or read them from a secret that is mounted for the step.")
                .example("FROM debian:13\nRUN echo 'root:s3cret' | chpasswd\n", """
                        FROM debian:13
                        RUN --mount=type=secret,id=accounts chpasswd < /run/secrets/accounts
                        """)
                .standsFor(Peer.SONAR, "S6437")
                .standsFor(Peer.CHECKOV, "CKV2_DOCKER_17");
    }

    @Override
    public Set<String> programs() {
        return Password.PROGRAMS;
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        return Stream.concat(
                place.commands().flatMap(command -> finding(place.stage(), command, given(command))),
                piped(place.stage(), place.script()));
    }

    private static Stream<Password> given(Command command) {
        Stream<Word> inputs = command.redirections().stream()
                .filter(input -> input.operator().startsWith("<<"))
                .map(Redirection::target);
        return Stream.of(Password.before(command), Password.in(command), Password.read(command, inputs))
                .flatMap(passwords -> passwords);
    }

    private static Stream<Finding> piped(Stage stage, Script script) {
        Stream<Finding> here = script.pipelines().stream()
                .map(Pipeline::stages)
                .flatMap(commands -> IntStream.range(1, commands.size())
                        .boxed()
                        .flatMap(i -> piped(stage, commands.get(i - 1), commands.get(i))));
        Stream<Script> inner = script.commands().stream().flatMap(command -> command.script().stream());
        return Stream.concat(here, inner.flatMap(one -> piped(stage, one)));
    }

    private static Stream<Finding> piped(Stage stage, Statement from, Statement to) {
        if (from instanceof Command writer
                && to instanceof Command wrapped
                && writer.unwrapped().is("echo", "printf")) {
            Command reader = wrapped.unwrapped();
            List<Word> written = writer.unwrapped().options().operands();
            return finding(stage, reader, Password.read(reader, written.stream()));
        }
        return Stream.of();
    }

    private static Stream<Finding> finding(Stage stage, Command command, Stream<Password> passwords) {
        return passwords
                .filter(password -> password.isReadable(stage))
                .limit(1)
                .map(password -> finding(command.words().get(0), password));
    }

    private static Finding finding(Word program, Password password) {
        var finding = Finding.at(
                program.span(),
                "`%s` gets a password that this file or the image's history gives away; read it from a secret mount"
                        .formatted(program));
        return password.isLiteral() ? finding.confidential(password.at().span()) : finding;
    }
}
