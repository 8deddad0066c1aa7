package dev.drydock.stack.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.docker.ContainerSpec;
import dev.drydock.docker.Containers;
import dev.drydock.docker.ExecRequest;
import dev.drydock.docker.HealthTest;
import dev.drydock.docker.LogSink;
import dev.drydock.docker.Setting;
import dev.drydock.docker.engine.RealEngine;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EagerHealthTest {
    @RegisterExtension
    static final RealEngine ENGINE = new RealEngine();

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int STOPPED_BEFORE = 2;
    private static final int STARTED_BEFORE = 3;
    private static final int OPENED_BEFORE = 7;

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    private final AtomicInteger tests = new AtomicInteger();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    /** It serves everybody, is stopped after the first test, and serves itself alone when it runs again. */
    @Test
    void looksAtPortsAnewWhenAContainerWasAway() throws Exception {
        Containers containers = ENGINE.engine().containers();
        String id = containers
                .create(ContainerSpec.named(ENGINE.name("server"), RealEngine.BUSYBOX)
                        .set(Setting.LABELS, ENGINE.labels())
                        .set(Setting.INIT, true)
                        .set(
                                Setting.COMMAND,
                                List.of(
                                        "sh",
                                        "-c",
                                        "if mkdir /been; then at=; else at=127.0.0.1:; fi; httpd -f -p ${at}80"))
                        .set(
                                Setting.HEALTH_TEST,
                                new HealthTest(
                                        List.of("CMD-SHELL", "true"),
                                        SECOND.multipliedBy(60),
                                        Duration.ZERO,
                                        0,
                                        Duration.ZERO,
                                        Duration.ZERO))
                        .expose("80")
                        .expose("81")
                        .build())
                .id();
        containers.start(id);
        containers.exec(
                id,
                ExecRequest.of(
                        SECOND.multipliedBy(10), "sh", "-c", "until grep -q ':0050 ' /proc/net/tcp*; do :; done"),
                LogSink.none());
        var passed = new CompletableFuture<Integer>();
        new EagerHealth(containers, threads)
                .begin(
                        containers.find(id).orElseThrow(),
                        () -> interfere(containers, id),
                        () -> passed.complete(tests.get()));
        assertThat(passed.get(20, TimeUnit.SECONDS)).isGreaterThanOrEqualTo(OPENED_BEFORE);
    }

    private boolean interfere(Containers containers, String id) {
        switch (tests.incrementAndGet()) {
            case STOPPED_BEFORE -> containers.stop(id, SECOND);
            case STARTED_BEFORE -> containers.start(id);
            case OPENED_BEFORE -> containers.exec(id, ExecRequest.of(SECOND, "httpd", "-p", "81"), LogSink.none());
            default -> {}
        }
        return true;
    }
}
