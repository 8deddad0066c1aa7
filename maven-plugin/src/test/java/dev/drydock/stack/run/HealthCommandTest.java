package dev.drydock.stack.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.docker.Container;
import dev.drydock.docker.Details;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HealthCommandTest {
    private static List<String> command(Map<String, Object> config) {
        return HealthCommand.of(new Container(new Details(Map.of("Config", config))));
    }

    private static Map<String, Object> test(String... words) {
        return Map.of("Healthcheck", Map.of("Test", List.of(words)));
    }

    @Test
    void runsWhatTheEngineWould() {
        assertThat(command(test("CMD", "pg_isready", "-q"))).containsExactly("pg_isready", "-q");
        assertThat(command(test("CMD-SHELL", "a && b"))).containsExactly("/bin/sh", "-c", "a && b");
        assertThat(command(Map.of(
                        "Shell", List.of("/bin/ash", "-ec"), "Healthcheck", Map.of("Test", List.of("CMD-SHELL", "a")))))
                .containsExactly("/bin/ash", "-ec", "a");
    }

    @Test
    void runsNothingWhereThereIsNoTest() {
        assertThat(command(test("NONE"))).isEmpty();
        assertThat(command(Map.of())).isEmpty();
    }
}
