package dev.drydock.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.docker.Container;
import dev.drydock.docker.Details;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublishedPortsTest {
    private static Container container(int number, String address, String hostPort) {
        return new Container(new Details(Map.of(
                "Config",
                Map.of(
                        "Labels",
                        Map.of(
                                "com.docker.compose.service",
                                "web",
                                "com.docker.compose.container-number",
                                String.valueOf(number))),
                "NetworkSettings",
                Map.of("Ports", Map.of("80/tcp", List.of(Map.of("HostIp", address, "HostPort", hostPort)))))));
    }

    @Test
    void numbersAllContainersButTheFirst() {
        assertThat(PublishedPorts.of(
                        List.of(container(1, "0.0.0.0", "32768"), container(2, "::", "32769")), "docker.test"))
                .isEqualTo(Map.of("stack.web.80", "32768", "stack.web.2.80", "32769", "stack.web.host", "docker.test"));
    }

    @Test
    void namesTheAddressThatAPortIsBoundTo() {
        assertThat(PublishedPorts.of(List.of(container(1, "127.0.0.1", "32768")), "localhost"))
                .containsEntry("stack.web.host", "127.0.0.1");
    }
}
