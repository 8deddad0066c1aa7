package dev.drydock.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.drydock.docker.Container;
import dev.drydock.docker.ExecRequest;
import dev.drydock.docker.LogSink;
import dev.drydock.docker.engine.Relay;
import dev.drydock.stack.spec.ComposeLabels;
import dev.drydock.stack.subject.StackTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An {@code up} on an engine that restarts meanwhile, or whose disk is full. The next one makes it whole. */
class SufferingEngineTest {
    @RegisterExtension
    @Order(1)
    static final OwnEngine ENGINE = new OwnEngine();

    @RegisterExtension
    @Order(2)
    static final StackTester STACK = new StackTester(ENGINE.address());

    private static final String FILE = """
            services:
              db:
                image: BUSYBOX
                command: [sleep, "1000"]
                init: true
                environment: {VERSION: "1"}
                healthcheck: {test: [CMD, "true"], interval: 60s}
                volumes: ["data:/data", /scratch]
              app:
                image: BUSYBOX
                command: [sleep, "1000"]
                init: true
                environment: {VERSION: "1"}
                depends_on: {db: {condition: service_healthy}}
            volumes: {data: {}}
            """;

    private static final String CHANGED = FILE.replace("VERSION: \"1\"", "VERSION: \"2\"");

    @TempDir
    Path folder;

    @Test
    void takesUpWhatTheRestartOfAnEngineLeft() throws Exception {
        STACK.compose(FILE).up();
        inDatabase("sh", "-c", "echo kept > /data/mark");
        STACK.compose(CHANGED);
        var reached = new AtomicBoolean();
        var restarted = new CompletableFuture<Void>();
        Relay.Ear ear = new Relay.Ear() {
            @Override
            public void asked(String request) throws IOException {
                if (request.matches("POST .*/start .*") && reached.compareAndSet(false, true)) {
                    new Thread(() -> restart(restarted)).start();
                }
            }
        };
        try (var relay = new Relay(folder.resolve("engine.sock"), ENGINE.socket(), ear)) {
            UpProcess up = UpProcess.begin(STACK.request(), "unix://" + relay.socket());
            String printed = up.end();
            restarted.join();
            assertThat(printed).containsAnyOf("ended with 0", "ended with 3").doesNotContain("Exception in thread");
        }
        STACK.up();
        assertWhole();
    }

    private static void restart(CompletableFuture<Void> done) {
        try {
            ENGINE.restart();
            done.complete(null);
        } catch (IOException | InterruptedException failure) {
            done.completeExceptionally(failure);
        }
    }

    @Test
    void saysThatTheDiskIsFullAndGoesOnWhenItIsNot() throws Exception {
        STACK.compose(FILE).up();
        inDatabase("sh", "-c", "echo kept > /data/mark");
        STACK.compose(CHANGED);
        Path filler = ENGINE.fill();
        try {
            var trouble = catchThrowableOfType(StackTrouble.class, STACK::up);
            assertThat(trouble).hasMessageContaining("no space left on device");
            assertThat(trouble.details()).anyMatch(line -> line.contains("`mvn stack:doctor`"));
        } finally {
            Files.delete(filler);
        }
        STACK.up();
        assertWhole();
    }

    private static void assertWhole() throws Exception {
        assertThat(STACK.containers())
                .hasSize(2)
                .allMatch(container -> container.status() == Container.Status.RUNNING)
                .allMatch(
                        container -> container.details().texts("Config", "Env").contains("VERSION=2"))
                .extracting(Container::name)
                .containsExactlyInAnyOrder(STACK.project() + "-db-1", STACK.project() + "-app-1");
        assertThat(inDatabase("grep", "kept", "/data/mark")).isZero();
        assertThat(STACK.volumes())
                .as("a named one, and an anonymous one that was handed over")
                .hasSize(2);
        assertNothingWithoutLabel();
        STACK.forget();
        STACK.up();
        assertThat(STACK.shown()).doesNotContain(" created", " started", " stopped", " removed");
    }

    /** The engine is ours alone, so all of its containers and volumes, and all networks that anybody made, are. */
    private static void assertNothingWithoutLabel() {
        assertThat(STACK.engine().containers().list(Map.of()))
                .allMatch(container -> container.labels().containsKey(ComposeLabels.PROJECT));
        assertThat(STACK.engine().volumes().list(Map.of()))
                .allMatch(volume -> volume.labels().containsKey(ComposeLabels.PROJECT));
        assertThat(STACK.engine().networks().list(Map.of()))
                .filteredOn(network -> !network.name().matches("bridge|host|none"))
                .hasSize(1)
                .allMatch(network -> network.labels().containsKey(ComposeLabels.PROJECT));
    }

    private static int inDatabase(String... command) {
        return STACK.engine()
                .containers()
                .exec(STACK.container("db").id(), ExecRequest.of(Duration.ofSeconds(10), command), LogSink.none())
                .exitCode();
    }
}
