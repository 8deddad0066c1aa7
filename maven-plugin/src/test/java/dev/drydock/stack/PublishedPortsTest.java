package dev.drydock.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.docker.Container;
import dev.drydock.docker.ContainerSummary;
import dev.drydock.docker.Details;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublishedPortsTest {
    private static ContainerSummary container(int number, String address, long hostPort) {
        var labels = Map.<String, Object>of(
                "com.docker.compose.service", "web", "com.docker.compose.container-number", String.valueOf(number));
        var open = Map.of("IP", address, "PrivatePort", 80L, "PublicPort", hostPort, "Type", "tcp");
        var shut = Map.of("PrivatePort", 81L, "Type", "tcp");
        return new ContainerSummary(
                new Details(Map.of("Labels", labels, "Ports", List.of(open, shut))), Container.Health.NONE);
    }

    @Test
    void numbersAllContainersButTheFirst() {
        assertThat(PublishedPorts.of(List.of(container(1, "0.0.0.0", 32768), container(2, "::", 32769)), "docker.test"))
                .isEqualTo(Map.of("stack.web.80", "32768", "stack.web.2.80", "32769", "stack.web.host", "docker.test"));
    }

    @Test
    void namesTheAddressThatAPortIsBoundTo() {
        assertThat(PublishedPorts.of(List.of(container(1, "127.0.0.1", 32768)), "localhost"))
                .containsEntry("stack.web.host", "127.0.0.1");
    }

    @Test
    void namesThePortOfTheAddressThatLocalhostIs() {
        var ipv6 = Map.of("IP", "::", "PrivatePort", 80L, "PublicPort", 32769L, "Type", "tcp");
        var ipv4 = Map.of("IP", "0.0.0.0", "PrivatePort", 80L, "PublicPort", 32768L, "Type", "tcp");
        for (var ports : List.of(List.of(ipv6, ipv4), List.of(ipv4, ipv6))) {
            var container = new ContainerSummary(new Details(Map.of("Ports", ports)), Container.Health.NONE);
            assertThat(PublishedPorts.of(List.of(container), "localhost")).containsEntry("stack..80", "32768");
        }
    }
}
