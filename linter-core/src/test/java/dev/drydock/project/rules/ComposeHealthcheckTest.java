package dev.drydock.project.rules;

import dev.drydock.project.ProjectModel;
import dev.drydock.testing.RuleTester;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeHealthcheckTest {
    private final RuleTester<ProjectModel> rule = RuleTester.project(new ComposeHealthcheck());

    @Test
    void reportsServicesWithoutAnyHealthCheck() {
        rule.reports(Map.of("web/Dockerfile", "FROM node:24 AS app\nHEALTHCHECK NONE\nFROM app\n", "compose.yaml", """
                services:
                  db:
                  #^ neither `db` nor its image has a health check; add `healthcheck`
                    image: postgres:${TAG}
                    healthcheck: {interval: 5s}
                  web:
                  #~^ neither `web` nor its Dockerfile has a health check; add `healthcheck`
                    build: web
                  off:
                    image: acme/off:1
                    healthcheck:
                    #~~~~~~~~~^ `off` switches its health check off
                      test: [NONE]
                """))
                .withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{image: postgres, healthcheck: {test: pg_isready}}",
                "{image: acme/web}",
                "{image: myapp}",
                "{image: $IMAGE}",
                "{image: alpine, restart: 'no'}",
                "{image: alpine, deploy: {mode: replicated-job}}",
                "{image: alpine, extends: {file: base.yaml, service: web}}",
                "{healthcheck: {interval: 3s}}",
                "{build: {context: ., dockerfile_inline: FROM alpine}}",
                "{build: https://example.com/web.git}",
            })
    void acceptsWhatIsCheckedOrEndsOrCannotBeKnown(String service) {
        rule.accepts(Map.of("compose.yaml", "services:\n  web: " + service + "\n"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"FROM alpine\\nHEALTHCHECK CMD true", "FROM acme/base", "FROM $BASE", "ARG B\\nFROM ${B:-acme/base}"})
    void readsTheDockerfile(String dockerfile) {
        rule.accepts(
                Map.of("Dockerfile", dockerfile.replace("\\n", "\n"), "compose.yaml", "services: {web: {build: .}}"));
    }

    @Test
    void acceptsWhatOthersWaitForToEnd() {
        rule.accepts(Map.of("compose.yaml", """
                services:
                  web:
                    image: acme/web
                    depends_on: {migrate: {condition: service_completed_successfully}}
                  migrate: {image: node}
                """));
    }

    @Test
    void acceptsWhatAFileBesideItCompletes() {
        rule.accepts(Map.of(
                "compose.yaml",
                "services: {db: {image: postgres}}",
                "dev-compose.yaml",
                "services: {db: {image: postgres, healthcheck: {test: pg_isready}}}"));
    }
}
