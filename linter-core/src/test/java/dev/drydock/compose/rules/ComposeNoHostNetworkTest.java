package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeNoHostNetworkTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeNoHostNetwork());

    @Test
    void reportsTheNetworkOfTheHost() {
        rule.reports("""
                services:
                  web:
                    image: nginx:1.27
                    network_mode: "host"
                                  #~~~~^ `network_mode: host` gives up the network of the container; publish the ports that...
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"bridge", "none", "service:db", "$MODE"})
    void acceptsOtherModes(String mode) {
        rule.accepts("services:\n  web: {image: nginx, network_mode: '" + mode + "'}\n");
    }
}
