package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Word;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Flags links that put another shell in the place of {@code /bin/sh}. */
public final class ShellInstruction implements ScriptRule {
    private static final Set<String> SYSTEM_SHELL = Set.of("/bin/sh", "/usr/bin/sh");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("shell-instruction", Severity.WARNING, Family.SHELL, "A link in the place of `/bin/sh`")
                .because(
                        "The scripts of the distribution are written for its own `sh`, and an update of its package brings"
                                + " that back. `SHELL` chooses the shell for the steps of the build and touches nothing else.")
                .example("""
                        FROM ubuntu:24.04
                        RUN ln -sf /bin/bash /bin/sh
                        """, """
                        FROM ubuntu:24.04
                        SHELL ["/bin/bash", "-c"]
                        """)
                .standsFor(Peer.HADOLINT, "DL4005")
                .standsFor(Peer.KICS, "8a301064");
    }

    @Override
    public Set<String> programs() {
        return Set.of("ln");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        return place.runs(programs())
                .filter(ShellInstruction::relinks)
                .map(
                        link -> Finding.at(
                                link.span(),
                                "this link replaces `/bin/sh` for all that the image runs; choose the shell of the build with `SHELL`"));
    }

    private static boolean relinks(Command command) {
        List<Word> operands = command.options("-S", "--suffix").operands();
        return operands.size() > 1
                && SYSTEM_SHELL.contains(operands.get(operands.size() - 1).text());
    }
}
