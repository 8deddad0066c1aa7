package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainExposePortTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new PlainExposePort());

    @Test
    void reportsAddressesAndMappings() {
        rule.reports("""
                FROM alpine:3.20
                EXPOSE 127.0.0.1:8080:80 5000:5001/udp 443
                       #~~~~~~~~~~~~~~~^ `127.0.0.1:8080:80` is a mapping to the host; write the port of the container, `80`
                                         #~~~~~~~~~~~^ `5000:5001/udp` is a mapping to the host; write the port of the...
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"80", "80-90/udp", "${PORT:-80}"})
    void acceptsPortsOfTheContainer(String port) {
        rule.accepts("FROM alpine:3.20\nEXPOSE " + port + "\n");
    }
}
