package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Mount;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.syntax.Run;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.Set;
import java.util.stream.Stream;

/** Flags commands that need a user at a terminal, or running services, and find neither during a build. */
public final class NoPointlessCommand implements ScriptRule {
    private static final Set<String> PROGRAMS = Set.of(
            "emacs",
            "free",
            "halt",
            "htop",
            "ifconfig",
            "kill",
            "mount",
            "nano",
            "poweroff",
            "ps",
            "reboot",
            "service",
            "shutdown",
            "ssh",
            "systemctl",
            "top",
            "vi",
            "vim");

    private static final Set<String> OF_RUNNING_SERVICES = Set.of("start", "stop", "restart", "reload", "status");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "no-pointless-command",
                        Severity.INFO,
                        Family.SHELL,
                        "A command that has no use while an image is built")
                .because(
                        "A step of a build has no terminal and no running services, and what it starts ends with it. What is"
                                + " to run belongs into `CMD` or an entry script; a step only changes files.")
                .example("""
                        FROM debian:12-slim
                        RUN service cron start
                        """, """
                        FROM debian:12-slim
                        CMD ["cron", "-f"]
                        """)
                .standsFor(Peer.HADOLINT, "DL3001")
                .standsFor(Peer.KICS, "9b6b0f38");
    }

    @Override
    public Set<String> programs() {
        return PROGRAMS;
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        return place.runs(PROGRAMS)
                .filter(command -> isPointless((Run) place.instruction(), command))
                .map(command -> Finding.at(
                        command.words().get(0).span(),
                        "`%s` has no use while an image is built; leave it out, or run it in the container"
                                .formatted(command.program().orElseThrow())));
    }

    private static boolean isPointless(Run run, Command command) {
        if (command.is("systemctl")) {
            return command.options()
                    .subcommand()
                    .filter(OF_RUNNING_SERVICES::contains)
                    .isPresent();
        }
        return !(command.is("ssh") && forwardsAgent(run));
    }

    /** With the ssh agent of the caller a build can reach other hosts. */
    private static boolean forwardsAgent(Run run) {
        return Mount.of(run).stream().anyMatch(mount -> mount.type().equals("ssh"));
    }
}
