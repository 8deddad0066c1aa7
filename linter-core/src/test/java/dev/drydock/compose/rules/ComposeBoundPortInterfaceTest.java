package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeBoundPortInterfaceTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeBoundPortInterface());

    @Test
    void reportsPortsOnEveryInterface() {
        rule.reports("""
                services:
                  web:
                    ports:
                      - "8080:80"
                        #~~~~~~~^ port `8080` is open on every interface of the host; bind it to an address such as `127.0.0.1`
                      - "80"
                        #~~^ port `80` is open on every interface of the host; bind it to an address such as `127.0.0.1`
                      - "0.0.0.0:443:443"
                        #~~~~~~~~~~~~~~~^ port `443` is open on every interface of the host; bind it to an address such as...
                      - target: 1
                        #~~~~~~~^ port `1` is open on every interface of the host; bind it to an address such as `127.0.0.1`
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"127.0.0.1:80:80", "[::1]:80:80", "$IP:80:80", "${PUBLISH}:80", "10.0.0.2::80"})
    void acceptsAnAddressOrWhatMayBeOne(String port) {
        rule.accepts("services:\n  web: {image: nginx, ports: ['" + port + "']}\n");
    }
}
