package dev.drydock.project.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.project.ProjectModel;
import dev.drydock.rule.Finding;
import dev.drydock.testing.RuleTester;
import dev.drydock.text.MemoryFileTree;
import dev.drydock.text.SourceText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeHealthyNeedsHealthcheckTest {
    private static final String WEB =
            "services:\n  web: {image: acme/web, depends_on: {db: {condition: service_healthy}}}\n  db: ";

    private final RuleTester<ProjectModel> rule = RuleTester.project(new ComposeHealthyNeedsHealthcheck());

    @Test
    void reportsServicesThatNeverBecomeHealthy() {
        rule.reports(Map.of("Dockerfile", "FROM postgres:17\n", "compose.yaml", """
                services:
                  web:
                    image: acme/web:1
                    depends_on:
                      db:
                        condition: service_healthy
                                   #~~~~~~~~~~~~~^ `db` never becomes healthy, as it has no health check; give it a `healthcheck`, or wait for `service_started`
                      mq:
                        condition: "service_healthy"
                                   #~~~~~~~~~~~~~~~^ `mq` never becomes healthy, as its health check is off...
                  db:
                    build: .
                  mq:
                    image: acme/mq:1
                    healthcheck: {disable: true}
                """))
                .withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    {image: postgres}                               | false
                    {image: acme/db, healthcheck: {disable: true}}  | false
                    {image: acme/db}                                | true
                    {image: acme/db, healthcheck: {retries: 3}}     | true
                    """)
    void hintsAtImagesThatMayBringOne(String other, boolean hint) {
        var file = ComposeFile.read(SourceText.of("compose.yaml", WEB + other));
        var project = ProjectModel.of(new MemoryFileTree(Map.of()), List.of(), List.of(file));
        assertThat(new ComposeHealthyNeedsHealthcheck().check(project))
                .extracting(Finding::isHint)
                .containsExactly(hint);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{image: postgres, healthcheck: {test: pg_isready}}",
                "{image: postgres, healthcheck: {test: [$KIND, pg_isready]}}",
                "{image: postgres, extends: {file: base.yaml, service: db}}",
                "{image: $IMAGE}",
                "{build: db}",
            })
    void acceptsWhatIsCheckedOrCannotBeKnown(String other) {
        rule.accepts(Map.of("compose.yaml", WEB + other));
    }

    @Test
    void acceptsAHealthCheckOfTheDockerfile() {
        rule.accepts(Map.of(
                "Dockerfile", "FROM postgres\nHEALTHCHECK CMD pg_isready\n", "compose.yaml", WEB + "{build: .}"));
    }
}
