package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;

class ComposeSortedPortsTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeSortedPorts());

    @Test
    void sortsByTheFirstPortAndLeavesVariablesInPlace() {
        rule.reports("""
                services:
                  web:
                    ports:
                      - "8080:80"
                      - "${PORT}:90"
                      - 127.0.0.1:443:8443
                        #~~~~~~~~~~~~~~~~^ `443` belongs before `8080`; sort the ports
                      - target: 1000
                        published: 9000
                      - "79"
                """).fixedTo("""
                services:
                  web:
                    ports:
                      - "79"
                      - "${PORT}:90"
                      - 127.0.0.1:443:8443
                      - target: 1000
                        published: 9000
                      - "8080:80"
                """);
    }

    @Test
    void acceptsOrderAndRanges() {
        rule.accepts("""
                services:
                  a:
                    ports: ["80", "443:8443", "3000-3005:3000-3005", "${PORT}:1"]
                  b:
                    ports: ["8080:80", "8081:80"]
                """);
    }
}
