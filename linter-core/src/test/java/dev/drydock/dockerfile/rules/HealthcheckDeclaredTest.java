package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthcheckDeclaredTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new HealthcheckDeclared());

    @Test
    void reportsAFinalStageWithoutOne() {
        rule.reports("""
                FROM alpine:3.22 AS checked
                HEALTHCHECK CMD ["true"]
                FROM alpine:3.22
                     #~~~~~~~~~^ the image built on `alpine:3.22` has no `HEALTHCHECK`; say how to tell that it works
                COPY --from=checked /a /a
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "FROM alpine:3.22\nHEALTHCHECK CMD true",
                "FROM alpine:3.22\nHEALTHCHECK NONE",
                "FROM alpine:3.22\nONBUILD HEALTHCHECK CMD true",
                "FROM alpine:3.22 AS base\nHEALTHCHECK CMD true\nFROM base AS next\nFROM next",
                "RUN true"
            })
    void accepts(String text) {
        rule.accepts(text + "\n");
    }
}
