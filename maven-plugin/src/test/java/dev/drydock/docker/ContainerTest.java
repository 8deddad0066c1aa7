package dev.drydock.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.docker.Container.Health;
import dev.drydock.docker.Container.PublishedPort;
import dev.drydock.docker.Container.Status;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainerTest {
    @ParameterizedTest
    @CsvSource({
        "running, healthy, RUNNING, HEALTHY",
        "running, starting, RUNNING, STARTING",
        "paused, unhealthy, PAUSED, UNHEALTHY",
        "exited, unhealthy, EXITED, NONE",
        "running, none, RUNNING, NONE",
        "removing, healthy, REMOVING, NONE",
        "stopped, healthy, DEAD, NONE",
    })
    void looksAtTheStateBeforeTheHealth(String status, String health, Status expected, Health expectedHealth) {
        Container container = container(Map.of("State", Map.of("Status", status, "Health", Map.of("Status", health))));
        assertThat(container.status()).isEqualTo(expected);
        assertThat(container.health()).isEqualTo(expectedHealth);
    }

    @Test
    void readsPorts() {
        Container container = container(Map.of(
                "NetworkSettings",
                Map.of(
                        "Ports",
                        Map.of(
                                "80/tcp",
                                List.of(
                                        Map.of("HostIp", "0.0.0.0", "HostPort", "8080"),
                                        Map.of("HostIp", "::", "HostPort", "8080")),
                                "53/udp",
                                List.of()))));
        assertThat(container.ports())
                .containsExactly(
                        new PublishedPort(80, "tcp", "0.0.0.0", 8080), new PublishedPort(80, "tcp", "::", 8080));
    }

    @Test
    void readsTimesThatNeverCame() {
        Container container = container(Map.of(
                "State",
                Map.of("StartedAt", "0001-01-01T00:00:00Z", "FinishedAt", "2026-01-02T03:04:05.678901234+01:00")));
        assertThat(container.startedAt()).isEmpty();
        assertThat(container.finishedAt().orElseThrow()).hasToString("2026-01-02T02:04:05.678901234Z");
    }

    @Test
    void readsAnythingFromAnEmptyAnswer() {
        Container container = container(Map.of());
        assertThat(container.name()).isEmpty();
        assertThat(container.labels()).isEmpty();
        assertThat(container.mounts()).isEmpty();
        assertThat(container.networks()).isEmpty();
        assertThat(container.probes()).isEmpty();
        assertThat(container.network("none")).isEqualTo(Details.NONE);
        assertThat(container.outOfMemory()).isFalse();
    }

    private static Container container(Map<String, Object> inspection) {
        return new Container(new Details(inspection));
    }
}
