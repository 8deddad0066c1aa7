package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;

class SingleEntrypointTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new SingleEntrypoint());

    @Test
    void reportsTheOneWithoutEffect() {
        rule.reports("""
                FROM alpine:3.22
                ENTRYPOINT ["/prepare.sh"]
                #~~~~~~~~^ this `ENTRYPOINT` has no effect, as the one in line 4 replaces it; remove it
                CMD ["--help"]
                entrypoint ["/server"]
                """).fixedTo("""
                FROM alpine:3.22
                CMD ["--help"]
                entrypoint ["/server"]
                """);
    }

    @Test
    void acceptsOneForEachStage() {
        rule.accepts("""
                FROM alpine:3.22 AS base
                ENTRYPOINT ["/prepare.sh"]
                FROM base
                ENTRYPOINT ["/server"]
                """);
    }
}
