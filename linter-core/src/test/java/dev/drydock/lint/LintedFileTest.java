package dev.drydock.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.config.SettingsRequest;
import dev.drydock.rule.Severity;
import dev.drydock.text.MemoryFileTree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LintedFileTest {
    private static final String COMPOSE = """
            services:
              web:
                image: acme/web:1
                depends_on:
                  db: {condition: service_healthy}
                  mq: {condition: service_healthy}
              db: {image: postgres:17}
              mq: {image: acme/mq:1}
            """;

    @Test
    void showsHintsOfAGraveRuleAsInfo() {
        assertThat(severities("")).containsExactly(Severity.ERROR, Severity.INFO);
    }

    @Test
    void leavesHintsOutWhereTheRuleIsOff() {
        assertThat(severities("rules:\n  compose-healthy-needs-healthcheck: off\n"))
                .isEmpty();
    }

    private static List<Severity> severities(String settings) {
        var tree = new MemoryFileTree(Map.of("compose.yaml", COMPOSE, ".drydock.yaml", settings));
        var request = new LintRequest(tree, List.of("compose.yaml"), new SettingsRequest("recommended", List.of(), ""));
        return new Linter()
                .lint(request).diagnostics().stream()
                        .filter(found -> found.rule().name().equals("compose-healthy-needs-healthcheck"))
                        .map(Diagnostic::severity)
                        .toList();
    }
}
