package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeNoPrivilegedPortTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeNoPrivilegedPort());

    @Test
    void reportsLowPortsOfTheHost() {
        rule.reports("""
                services:
                  web:
                    ports:
                      - "127.0.0.1:80:8080"
                                   #^ `80` is a privileged port of the host; publish one from 1024 on
                      - {published: 443, target: 443}
                                    #~^ `443` is a privileged port of the host; publish one from 1024 on
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"8080:80", "80", "$PORT:80", "1024:80"})
    void acceptsHighAndUnknownPorts(String port) {
        rule.accepts("services:\n  web: {image: nginx, ports: ['" + port + "']}\n");
    }
}
