package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeNoUnconfinedSeccompTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeNoUnconfinedSeccomp());

    @Test
    void reportsProfilesThatAreSwitchedOff() {
        rule.reports("""
                services:
                  a:
                    security_opt:
                      - seccomp:unconfined
                        #~~~~~~~~~~~~~~~~^ `seccomp:unconfined` switches a protection of the kernel off for `a`; leave it...
                      - "apparmor=unconfined"
                        #~~~~~~~~~~~~~~~~~~~^ `apparmor=unconfined` switches...
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"seccomp:./profile.json", "seccomp=default", "label:disable", "'seccomp:${PROFILE}'"})
    void acceptsOtherOptions(String option) {
        rule.accepts("services:\n  a:\n    security_opt: [" + option + "]\n");
    }
}
