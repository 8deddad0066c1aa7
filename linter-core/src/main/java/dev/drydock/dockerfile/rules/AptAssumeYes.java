package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.shell.Options;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.Set;
import java.util.stream.Stream;

/** Flags {@code apt-get install} that asks whether to go on. */
public final class AptAssumeYes implements ScriptRule {
    private static final Confirmation CONFIRMATION = new Confirmation(
            Set.of("apt-get", "apt", "aptitude"),
            Set.of(
                    "-y",
                    "--yes",
                    "--assume-yes",
                    "--assume-no",
                    "--force-yes",
                    "-s",
                    "--simulate",
                    "--dry-run",
                    "--print-uris"),
            Set.of("APT::Get::Assume-Yes", "APT::Get::force-yes"));

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "apt-assume-yes",
                        Severity.WARNING,
                        Family.SYSTEM_PACKAGES,
                        "`apt-get install` that waits for an answer")
                .because("No one sits at the terminal of a build, so that a question ends it with an error, or "
                        + "leaves the packages out. `-y` answers it.")
                .example(
                        "FROM debian:13\nRUN apt-get update && apt-get install curl\n",
                        "FROM debian:13\nRUN apt-get update && apt-get install -y curl\n")
                .standsFor(Peer.HADOLINT, "DL3014")
                .standsFor(Peer.SONAR, "S6584")
                .standsFor(Peer.TRIVY, "DS-0021")
                .standsFor(Peer.KICS, "77783205")
                .canFix();
    }

    @Override
    public Set<String> programs() {
        return CONFIRMATION.programs();
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        return CONFIRMATION
                .unanswered(place, AptAssumeYes::isVeryQuiet)
                .map(call -> Confirmation.finding(place, call, "-y"));
    }

    /** Twice quiet means yes. */
    private static boolean isVeryQuiet(Options options) {
        return options.count("-q", "--quiet") > 1;
    }
}
