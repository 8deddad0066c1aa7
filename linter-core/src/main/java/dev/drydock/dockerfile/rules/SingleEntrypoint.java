package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.syntax.Entrypoint;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags each {@code ENTRYPOINT} of a stage but the last one. */
public final class SingleEntrypoint implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("single-entrypoint", Severity.ERROR, Family.COMMAND, "More than one `ENTRYPOINT` in a stage")
                .because(
                        "Only the last `ENTRYPOINT` of a stage counts; the others look as if they ran and never do. What they were to prepare belongs into an entry script that ends in `exec \"$@\"`.")
                .example("""
                        FROM alpine:3.22
                        ENTRYPOINT ["/prepare.sh"]
                        ENTRYPOINT ["/server"]
                        """, """
                        FROM alpine:3.22
                        ENTRYPOINT ["/server"]
                        """)
                .standsFor(Peer.HADOLINT, "DL4004")
                .standsFor(Peer.BUILDKIT, "MultipleInstructionsDisallowed")
                .standsFor(Peer.SONAR, "S6589")
                .standsFor(Peer.TRIVY, "DS-0007")
                .standsFor(Peer.KICS, "6938958b")
                .canFix();
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return Superseded.findings(file, Entrypoint.class);
    }
}
