package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.syntax.Healthcheck;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags images without a health check. */
public final class HealthcheckDeclared implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("healthcheck-declared", Severity.OFF, Family.COMMAND, "An image without `HEALTHCHECK`")
                .because(
                        "Without a health check Docker knows only that the process runs, not that it answers: what waits"
                                + " for it starts too early, and a hung service is never replaced. Say how to test it, or"
                                + " `HEALTHCHECK NONE` if an orchestrator does that.")
                .example("""
                        FROM postgres:17.6
                        EXPOSE 5432
                        """, """
                        FROM postgres:17.6
                        EXPOSE 5432
                        HEALTHCHECK CMD ["pg_isready", "-U", "postgres"]
                        """)
                .standsFor(Peer.HADOLINT, "DL3057")
                .standsFor(Peer.TRIVY, "DS-0026")
                .standsFor(Peer.CHECKOV, "CKV_DOCKER_2")
                .standsFor(Peer.KICS, "b03a748a");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.finalStage().filter(HealthcheckDeclared::hasNone).flatMap(Stage::from).stream()
                .map(from -> Finding.at(
                        from.image().span(),
                        "the image built on `%s` has no `HEALTHCHECK`; say how to tell that it works"
                                .formatted(from.image())));
    }

    private static boolean hasNone(Stage stage) {
        return stage.lineage().stream()
                .allMatch(
                        level -> level.withDeferred(Healthcheck.class).findAny().isEmpty());
    }
}
