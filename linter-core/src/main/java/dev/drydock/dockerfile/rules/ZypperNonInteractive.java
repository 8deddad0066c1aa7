package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.Set;
import java.util.stream.Stream;

/** Flags {@code zypper install} that asks whether to go on. */
public final class ZypperNonInteractive implements ScriptRule {
    private static final Confirmation CONFIRMATION = new Confirmation(
            Set.of("zypper"),
            Set.of("-n", "--non-interactive", "-y", "--no-confirm", "-D", "--dry-run", "--xmlout"),
            Set.of());

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "zypper-non-interactive",
                        Severity.WARNING,
                        Family.SYSTEM_PACKAGES,
                        "`zypper install` that waits for an answer")
                .because("No one sits at the terminal of a build, so that a question ends it with an error, or "
                        + "leaves the packages out. `-y` answers it.")
                .example(
                        "FROM opensuse/leap:15.6\nRUN zypper install curl && zypper clean\n",
                        "FROM opensuse/leap:15.6\nRUN zypper install -y curl && zypper clean\n")
                .standsFor(Peer.HADOLINT, "DL3034")
                .standsFor(Peer.KICS, "45e1fca5")
                .canFix();
    }

    @Override
    public Set<String> programs() {
        return CONFIRMATION.programs();
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        return CONFIRMATION.unanswered(place, options -> false).map(call -> Confirmation.finding(place, call, "-y"));
    }
}
