package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeCpuLimitTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeCpuLimit());

    @Test
    void reportsServicesThatMayTakeAllProcessors() {
        rule.reports("""
                services:
                  web:
                  #~^ `web` has no CPU limit; set `deploy.resources.limits.cpus` or `cpus`
                    image: web:1
                    mem_limit: 1g
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"cpus: 0.5", "cpuset: 0-1", "cpu_quota: 50000", "deploy: {resources: {limits: {cpus: '2'}}}"})
    void acceptsEveryKindOfLimit(String limit) {
        rule.accepts("services:\n  web: {image: web, " + limit + "}\n");
    }
}
