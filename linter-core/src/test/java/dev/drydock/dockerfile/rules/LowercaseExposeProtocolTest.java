package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LowercaseExposeProtocolTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new LowercaseExposeProtocol());

    @Test
    void writesProtocolsInLowerCase() {
        rule.reports("""
                FROM alpine:3.20
                EXPOSE 80/TCP 53/Udp $PORT/UDP
                          #~^ `TCP` has capital letters; write `tcp`
                                 #~^ `Udp` has capital letters; write `udp`
                                           #~^ `UDP` has capital letters; write `udp`
                """).fixedTo("""
                FROM alpine:3.20
                EXPOSE 80/tcp 53/udp $PORT/udp
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"80", "80/tcp", "80/$PROTOCOL", "$PORT", "${PORT}/tcp"})
    void acceptsLowerCaseAndVariables(String port) {
        rule.accepts("FROM alpine:3.20\nEXPOSE " + port + "\n");
    }
}
