package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeMemoryLimitTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeMemoryLimit());

    @Test
    void reportsServicesThatMayTakeAllMemory() {
        rule.reports("""
                services:
                  web:
                  #~^ `web` has no memory limit; set `deploy.resources.limits.memory` or `mem_limit`
                    image: web:1
                    deploy:
                      resources:
                        limits: {cpus: "1"}
                        reservations: {memory: 1G}
                  db:
                    image: postgres:17
                    mem_limit: 0
                               ^ `0` means no memory limit for `db`
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "image: web, mem_limit: 1g",
                "image: web, mem_limit: $LIMIT",
                "image: web, deploy: {resources: {limits: {memory: 512M}}}",
                "image: web, extends: {file: base.yaml, service: web}",
                "ports: ['80:80']",
            })
    void acceptsLimitsAndWhatMayHaveThemElsewhere(String service) {
        rule.accepts("services:\n  web: {" + service + "}\n");
    }
}
