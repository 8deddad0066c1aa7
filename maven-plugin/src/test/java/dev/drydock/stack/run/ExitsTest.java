package dev.drydock.stack.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.docker.ContainerSpec;
import dev.drydock.docker.Containers;
import dev.drydock.docker.Setting;
import dev.drydock.docker.engine.RealEngine;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExitsTest {
    @RegisterExtension
    static final RealEngine ENGINE = new RealEngine();

    @Test
    void hearsOfTheEndOfAContainerThatWasToldToEndOnly() throws Exception {
        Containers containers = ENGINE.engine().containers();
        try (var exits = new Exits(ENGINE.engine(), ENGINE.labels())) {
            String stopped = started("stopped", "sleep 60");
            String crashing = started("crashing", "sleep 0.2; exit 1");
            CompletableFuture<Void> crash = exits.of(crashing);
            assertThat(containers.waitForExit(crashing)).isEqualTo(1);
            CompletableFuture<Void> exit = exits.of(stopped);
            assertThat(exit).isNotDone();
            containers.stop(stopped);
            exit.get(10, TimeUnit.SECONDS);
            assertThat(crash).isNotDone();
        }
    }

    private static String started(String name, String line) {
        Containers containers = ENGINE.engine().containers();
        String id = containers
                .create(ContainerSpec.named(ENGINE.name(name), RealEngine.BUSYBOX)
                        .set(Setting.LABELS, ENGINE.labels())
                        .set(Setting.INIT, true)
                        .set(Setting.COMMAND, List.of("sh", "-c", line))
                        .build())
                .id();
        containers.start(id);
        return id;
    }
}
