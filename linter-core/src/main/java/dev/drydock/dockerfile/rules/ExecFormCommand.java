package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.syntax.Cmd;
import dev.drydock.dockerfile.syntax.CommandLine;
import dev.drydock.dockerfile.syntax.Entrypoint;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags {@code CMD} and {@code ENTRYPOINT} in shell form where no {@code SHELL} says that a shell is wanted. */
public final class ExecFormCommand implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "exec-form-command",
                        Severity.WARNING,
                        Family.COMMAND,
                        "`CMD` or `ENTRYPOINT` that runs through a shell")
                .because(
                        "The shell is process 1 then and gets the signal to stop, which it does not pass on: the container is"
                                + " killed after a wait, with whatever was unfinished. Write the command as a JSON array. What"
                                + " needs a shell goes into a script that ends in `exec`, or says so with a `SHELL` of its"
                                + " own.")
                .example("FROM node:22-alpine\nCMD node server.js\n", """
                        FROM node:22-alpine
                        CMD ["node", "server.js"]
                        """)
                .standsFor(Peer.HADOLINT, "DL3025")
                .standsFor(Peer.BUILDKIT, "JSONArgsRecommended")
                .standsFor(Peer.SONAR, "S7019")
                .standsFor(Peer.KICS, "b86987e1")
                .canFix();
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        // What a shell form does to the other instruction, an array may not: then there is no fix.
        boolean both = file.instructions(Cmd.class).findAny().isPresent()
                && file.instructions(Entrypoint.class).findAny().isPresent();
        return file.stages().stream()
                .flatMap(stage -> Stream.concat(
                        stage.withDeferred(Cmd.class).flatMap(cmd -> check(file, stage, cmd, cmd.command(), both)),
                        stage.withDeferred(Entrypoint.class)
                                .flatMap(entry -> check(file, stage, entry, entry.command(), both))));
    }

    private static Stream<Finding> check(
            DockerfileModel file, Stage stage, Instruction instruction, CommandLine command, boolean both) {
        if (!(command instanceof CommandLine.ShellForm form)
                || form.script().isEmpty()
                || form.looksLikeExecForm()
                || stage.shellInForce(instruction).isPresent()) {
            return Stream.empty();
        }
        Finding finding = PlainCommand.isExec(file.scripts(stage, instruction))
                ? finding(
                                instruction,
                                "is started by a shell that `exec` replaces; write a JSON array, or name the shell in `SHELL`")
                        .asHint()
                : finding(
                        instruction,
                        "runs in a shell, which keeps the signal to stop from the command; write a JSON array");
        return Stream.of(PlainCommand.toExecForm(file, stage, instruction, form)
                .filter(fix -> !both)
                .map(finding::fix)
                .orElse(finding));
    }

    private static Finding finding(Instruction instruction, String what) {
        return Finding.at(instruction.keyword(), "`" + instruction.name() + "` " + what);
    }
}
