package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposePidsLimitTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposePidsLimit());

    @Test
    void reportsServicesThatMayStartAnyNumberOfProcesses() {
        rule.reports("""
                services:
                  web:
                  #~^ `web` has no process limit; set `deploy.resources.limits.pids` or `pids_limit`
                    image: web:1
                  db:
                    image: postgres:17
                    pids_limit: -1
                                #^ `-1` means no process limit for `db`
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"pids_limit: 100", "deploy: {resources: {limits: {pids: 100}}}"})
    void acceptsEveryKindOfLimit(String limit) {
        rule.accepts("services:\n  web: {image: web, " + limit + "}\n");
    }
}
