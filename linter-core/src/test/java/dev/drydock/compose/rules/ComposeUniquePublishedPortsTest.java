package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeUniquePublishedPortsTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeUniquePublishedPorts());

    @Test
    void reportsTheSecondOne() {
        rule.reports("""
                services:
                  a:
                    ports: ["8080:80", "9000-9010:9000-9010"]
                  b:
                    ports:
                      - 127.0.0.1:8080:8080
                        #~~~~~~~~~~~~~~~~~^ port `8080` of the host is published by `a` already; publish another one
                      - {published: "9005", target: 5}
                        #~~~~~~~~~~~~~~~~~~~~~~~~~~~~^ port `9005` of the host is published by `a` already; publish another...
                      - "7000:1"
                      - "7000:2"
                        #~~~~~~^ port `7000` of the host is published above already; publish another one
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "ports: ['8081:80']",
                "ports: ['8080']",
                "ports: ['8080:80/udp']",
                "ports: ['8000-8090:80']",
                "ports: ['$PORT:80']",
                "ports: ['127.0.0.2:8082:80']",
                "profiles: [two]\n    ports: ['8083:80']",
            })
    void acceptsPortsThatDoNotMeet(String other) {
        rule.accepts("""
                services:
                  a:
                    ports: ["8080:80", "127.0.0.1:8082:80"]
                  p:
                    profiles: [one]
                    ports: ["8083:80"]
                  b:
                """ + "    " + other + "\n");
    }
}
