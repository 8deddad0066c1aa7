package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.syntax.Healthcheck;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags each {@code HEALTHCHECK} of a stage but the last one. */
public final class SingleHealthcheck implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "single-healthcheck", Severity.ERROR, Family.COMMAND, "More than one `HEALTHCHECK` in a stage")
                .because(
                        "Only the last `HEALTHCHECK` of a stage counts; what the others test is never looked at. To test more than one thing, let one command or script do it.")
                .example("""
                        FROM postgres:17.6
                        HEALTHCHECK CMD ["test", "-S", "/var/run/postgresql/.s.PGSQL.5432"]
                        HEALTHCHECK CMD ["pg_isready", "-U", "postgres"]
                        """, """
                        FROM postgres:17.6
                        HEALTHCHECK CMD ["pg_isready", "-U", "postgres"]
                        """)
                .standsFor(Peer.HADOLINT, "DL3012")
                .standsFor(Peer.BUILDKIT, "MultipleInstructionsDisallowed")
                .standsFor(Peer.SONAR, "S6589")
                .standsFor(Peer.TRIVY, "DS-0023")
                .canFix();
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return Superseded.findings(file, Healthcheck.class);
    }
}
