package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;

class ComposeSortedPortsTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeSortedPorts());

    @Test
    void sortsByThePortOfTheHostAndLeavesVariablesInPlace() {
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
                      - "8080:80"
                      - target: 1000
                        published: 9000
                """);
    }

    @Test
    void sortsAListInBracketsWithAMappingWithoutBraces() {
        rule.reports("""
                services:
                  web:
                    ports: [target: 8080, "80", target: 79]
                                          #~~^ `80` belongs before `8080`...
                """).fixedTo("""
                services:
                  web:
                    ports: [target: 79, "80", target: 8080]
                """);
    }

    @Test
    void putsARangeBehindTheShorterOneThatBeginsAlike() {
        rule.reports("""
                services:
                  a:
                    ports:
                      - "998-1001:998-1001"
                      - "998-999:80-81"
                        #~~~~~~~~~~~~~^ `998-999` belongs before `998-1001`...
                      - "998:80"
                """).fixedTo("""
                services:
                  a:
                    ports:
                      - "998:80"
                      - "998-999:80-81"
                      - "998-1001:998-1001"
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
