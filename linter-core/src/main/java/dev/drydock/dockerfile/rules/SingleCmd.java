package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.syntax.Cmd;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags each {@code CMD} of a stage but the last one. */
public final class SingleCmd implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("single-cmd", Severity.WARNING, Family.COMMAND, "More than one `CMD` in a stage")
                .because(
                        "Only the last `CMD` of a stage counts; the others look as if they ran and never do. To run several processes, use several containers or an entry script.")
                .example("""
                        FROM node:22-alpine
                        CMD ["npm", "run", "migrate"]
                        CMD ["npm", "start"]
                        """, """
                        FROM node:22-alpine
                        CMD ["npm", "start"]
                        """)
                .standsFor(Peer.HADOLINT, "DL4003")
                .standsFor(Peer.BUILDKIT, "MultipleInstructionsDisallowed")
                .standsFor(Peer.SONAR, "S6589")
                .standsFor(Peer.TRIVY, "DS-0016")
                .standsFor(Peer.KICS, "41c195f4")
                .canFix();
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return Superseded.findings(file, Cmd.class);
    }
}
