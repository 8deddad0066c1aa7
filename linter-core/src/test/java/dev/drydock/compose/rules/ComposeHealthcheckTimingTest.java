package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeHealthcheckTimingTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeHealthcheckTiming());

    @Test
    void reportsWhatIsLeftOpenAndTooLong() {
        rule.reports("""
                services:
                  web:
                    image: web:1
                    healthcheck:
                    #~~~~~~~~~^ the health check of `web` does not say its `interval`, `timeout`, `retries`
                      test: curl -f http://localhost
                  db:
                    image: postgres:17
                    healthcheck:
                    #~~~~~~~~~^ the health check of `db` does not say its `retries`
                      test: [CMD, pg_isready]
                      interval: 10s
                      timeout: 0.5m
                               #~~^ the timeout `0.5m` is longer than the interval; write a shorter one
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{test: a, interval: 10s, timeout: 10s, retries: 3}",
                "{test: a, interval: $I, timeout: 10s, retries: 3}",
                "{test: a, interval: 10s, timeout: $T, retries: 3}",
                "{interval: 10s}",
                "{disable: true}",
                "{test: [NONE]}",
            })
    void acceptsWhatIsWrittenDownOrCannotBeKnown(String healthcheck) {
        rule.accepts("services:\n  web: {image: web, healthcheck: " + healthcheck + "}\n");
    }

    @Test
    void acceptsAPartOfAnotherFile() {
        rule.accepts("services:\n  web: {healthcheck: {test: a}}\n");
    }
}
