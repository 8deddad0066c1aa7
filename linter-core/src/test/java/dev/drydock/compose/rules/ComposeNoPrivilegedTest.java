package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeNoPrivilegedTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeNoPrivileged());

    @Test
    void reportsAPrivilegedService() {
        rule.reports("""
                services:
                  vpn:
                    image: acme/vpn:1
                    privileged: true
                    #~~~~~~~~~~~~~~^ `privileged: true` gives `vpn` the rights of root on the host; name the devices and...
                  old:
                    privileged: "yes"
                    #~~~~~~~~~~~~~~~^ `privileged: true` gives `old`...
                """).withoutFix();
    }

    @Test
    void reportsWhatServicesShareOnce() {
        rule.reports("""
                x-base: &base
                  privileged: true
                  #~~~~~~~~~~~~~~^ `privileged: true` gives `a`...
                services:
                  a: *base
                  b:
                    <<: *base
                  c:
                    extends: b
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"privileged: false", "privileged: ${PRIVILEGED}", "privileged:", "cap_add: [NET_ADMIN]"})
    void acceptsWhatIsNotOrMayNotBe(String line) {
        rule.accepts("services:\n  a:\n    " + line + "\n");
    }
}
