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
}
