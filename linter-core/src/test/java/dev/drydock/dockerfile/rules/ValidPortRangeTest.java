package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidPortRangeTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new ValidPortRange());

    @Test
    void reportsPortsThatDoNotExist() {
        rule.reports("""
                ARG PORT=70000
                EXPOSE 80 65536/udp 60000-70000
                          #~~~~~~~^ `65536/udp` is above 65535, the highest port; write another one
                                    #~~~~~~~~~^ `60000-70000` is above 65535, the highest port; write another one
                EXPOSE $PORT
                       #~~~^ `70000` is above 65535, the highest port; write another one
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"65535", "0", "8080/tcp", "1-65535", "$PORT", "http"})
    void acceptsPortsAndWhatIsUnknown(String port) {
        rule.accepts("FROM alpine:3.20\nEXPOSE " + port + "\n");
    }
}
