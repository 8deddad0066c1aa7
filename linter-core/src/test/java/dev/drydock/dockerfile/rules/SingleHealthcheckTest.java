package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;

class SingleHealthcheckTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new SingleHealthcheck());

    @Test
    void reportsTheOneWithoutEffectWhateverItsKind() {
        rule.reports("""
                FROM postgres:17.6
                HEALTHCHECK NONE
                #~~~~~~~~~^ this `HEALTHCHECK` has no effect, as the one in line 3 replaces it; remove it
                HEALTHCHECK --interval=5s CMD pg_isready
                """).fixedTo("""
                FROM postgres:17.6
                HEALTHCHECK --interval=5s CMD pg_isready
                """);
    }

    @Test
    void acceptsOneForEachStage() {
        rule.accepts("""
                FROM postgres:17.6 AS base
                HEALTHCHECK CMD pg_isready
                FROM base
                HEALTHCHECK NONE
                """);
    }
}
