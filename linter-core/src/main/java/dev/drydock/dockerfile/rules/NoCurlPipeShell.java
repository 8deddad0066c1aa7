package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.Download;
import dev.drydock.dockerfile.command.Interpreter;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Compound;
import dev.drydock.dockerfile.shell.Pipeline;
import dev.drydock.dockerfile.shell.Script;
import dev.drydock.dockerfile.shell.Statement;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Flags downloads that a shell or an interpreter runs as they come. */
public final class NoCurlPipeShell implements ScriptRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "no-curl-pipe-shell",
                        Severity.WARNING,
                        Family.DOWNLOADS,
                        "A download that goes straight into a shell")
                .because(
                        "Nobody sees what runs: the server, or who has taken it over, can send another script each time,"
                                + " and of a download that breaks off the first half runs. Take a file of a known version and"
                                + " check it before it runs.")
                .example("""
                        FROM debian:13
                        SHELL ["/bin/bash", "-o", "pipefail", "-c"]
                        RUN curl -fsSL https://example.com/install.sh | sh
                        """, """
                        FROM debian:13
                        ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d \\
                            https://example.com/1.4/install.sh /tmp/install.sh
                        RUN sh /tmp/install.sh
                        """);
    }

    @Override
    public Set<String> programs() {
        return Download.PROGRAMS;
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        return scripts(place.script()).flatMap(script -> check(place.stage(), script));
    }

    /** A script and those that its commands hand to a shell. */
    private static Stream<Script> scripts(Script script) {
        return Stream.concat(
                Stream.of(script),
                script.commands().stream()
                        .flatMap(command -> command.script().stream())
                        .flatMap(NoCurlPipeShell::scripts));
    }

    private static Stream<Finding> check(Stage stage, Script script) {
        Stream<Finding> pipes = script.pipelines().stream().flatMap(pipeline -> piped(stage, pipeline).stream());
        Stream<Finding> substitutions = script.commands().stream()
                .flatMap(command -> Interpreter.of(command).stream())
                .flatMap(interpreter -> interpreter
                        .runsOutputOf()
                        .flatMap(list -> fetching(stage, list.statements()).stream())
                        .map(download -> finding(interpreter, download)));
        return Stream.concat(pipes, substitutions);
    }

    private static Optional<Finding> piped(Stage stage, Pipeline pipeline) {
        List<Statement> stages = pipeline.stages();
        return IntStream.range(1, stages.size())
                .boxed()
                .flatMap(i -> interpreter(stages.get(i)).stream()
                        .flatMap(interpreter -> fetching(stage, stages.subList(0, i)).stream()
                                .map(download -> finding(interpreter, download))))
                .findFirst();
    }

    /** What runs the text that comes through a pipe to a statement. */
    private static Optional<Interpreter> interpreter(Statement statement) {
        if (statement instanceof Command command) {
            return Interpreter.of(command).filter(Interpreter::runsPipe);
        } else if (statement instanceof Pipeline pipeline) {
            return interpreter(pipeline.stages().get(0));
        }
        return within((Compound) statement)
                .flatMap(inner -> interpreter(inner).stream())
                .findFirst();
    }

    /** The statements of a subshell or a group, which share its input and output. */
    private static Stream<Statement> within(Compound compound) {
        boolean plain = compound.kind() == Compound.Kind.SUBSHELL || compound.kind() == Compound.Kind.GROUP;
        return plain ? compound.bodies().stream().flatMap(body -> body.statements().stream()) : Stream.empty();
    }

    /** The download whose content statements put out, be it filtered on the way. */
    private static Optional<Download> fetching(Stage stage, List<Statement> statements) {
        return statements.stream()
                .flatMap(statement -> fetching(stage, statement).stream())
                .findFirst();
    }

    private static Optional<Download> fetching(Stage stage, Statement statement) {
        if (statement instanceof Command command) {
            return Download.of(stage, command).filter(download -> download.printsContent() && !download.isRedirected());
        } else if (statement instanceof Pipeline pipeline) {
            return fetching(stage, pipeline.stages());
        }
        return within((Compound) statement)
                .flatMap(inner -> fetching(stage, inner).stream())
                .findFirst();
    }

    private static Finding finding(Interpreter interpreter, Download download) {
        String name = interpreter.command().words().get(0).text();
        return Finding.at(
                interpreter.command().words().get(0).span(),
                "`%s` runs whatever `%s` downloads; save it to a file and check that before it runs"
                        .formatted(name, download.program()));
    }
}
