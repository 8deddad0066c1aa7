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

/** Flags {@code yum install} that asks whether to go on. */
public final class YumAssumeYes implements ScriptRule {
    private static final Confirmation CONFIRMATION = new Confirmation(
            Set.of("yum"), Set.of("-y", "--assumeyes", "--assumeno", "--downloadonly"), Set.of("assumeyes"));

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "yum-assume-yes",
                        Severity.WARNING,
                        Family.SYSTEM_PACKAGES,
                        "`yum install` that waits for an answer")
                .because("No one sits at the terminal of a build, so that a question ends it with an error, or "
                        + "leaves the packages out. `-y` answers it.")
                .example(
                        "FROM almalinux:9\nRUN yum install httpd && yum clean all\n",
                        "FROM almalinux:9\nRUN yum install -y httpd && yum clean all\n")
                .standsFor(Peer.HADOLINT, "DL3030")
                .standsFor(Peer.SONAR, "S6584")
                .standsFor(Peer.KICS, "6e19193a")
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
