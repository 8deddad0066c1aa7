package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoAdminPortTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new NoAdminPort());

    @Test
    void reportsPortsOfShellsAndDesktops() {
        rule.reports("""
                FROM debian:12
                ARG SSH=22
                EXPOSE 80 $SSH/TCP
                          #~~~~~~^ `$SSH/TCP` opens the port of ssh; use `docker exec` to get into a container
                EXPOSE 3380-3390
                       #~~~~~~~^ `3380-3390` opens the port of remote desktop; use `docker exec` to get into a container
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"80", "222", "22/udp", "24-30", "$PORT"})
    void acceptsOtherPorts(String port) {
        rule.accepts("FROM debian:12\nEXPOSE " + port + "\n");
    }
}
