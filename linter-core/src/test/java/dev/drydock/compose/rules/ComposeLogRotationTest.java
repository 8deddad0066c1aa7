package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeLogRotationTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeLogRotation());

    @Test
    void reportsLogsThatGrow() {
        rule.reports("""
                services:
                  web:
                  #~^ the log of `web` grows without a limit; set `max-size` under `logging.options`
                    image: web:1
                  db:
                    image: postgres:17
                    logging:
                    #~~~~~^ the log of `db` grows without a limit; set `max-size` under `logging.options`
                      driver: json-file
                      options: {max-file: "3"}
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "logging: {options: {max-size: 10m}}",
                "logging: {driver: local}",
                "logging: {driver: $DRIVER}",
                "logging: {driver: none}",
                "restart: 'no'",
            })
    void acceptsLimitsOtherDriversAndJobs(String keys) {
        rule.accepts("services:\n  web: {image: web, " + keys + "}\n");
    }
}
