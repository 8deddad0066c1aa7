package dev.drydock.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.docker.EndpointRequest;
import dev.drydock.docker.engine.Relay;
import dev.drydock.stack.subject.StackRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DownServiceTest {
    @RegisterExtension
    static final StackTester STACK = new StackTester();

    @TempDir
    Path folder;

    @Test
    void goesOnWhenAContainerHasEndedThoughTheEngineHasNotSaidSoOfTheStop() throws Exception {
        STACK.compose("""
                        services:
                          db: {image: BUSYBOX, command: [sleep, "1000"], init: true}
                          app: {image: BUSYBOX, command: [sleep, "1000"], init: true, depends_on: [db]}
                        """).up();
        String app = STACK.container("app").id();
        var databaseIsStopped = new CountDownLatch(1);
        var inTime = new CompletableFuture<Boolean>();
        Relay.Ear ear = new Relay.Ear() {
            @Override
            public void asked(String request) {
                if (request.contains("/stop") && !request.contains(app)) {
                    databaseIsStopped.countDown();
                }
            }

            @Override
            public void answered(String request) throws IOException {
                if (request.contains(app + "/stop")) {
                    inTime.complete(wait(databaseIsStopped));
                }
            }

            private boolean wait(CountDownLatch latch) throws IOException {
                try {
                    return latch.await(10, TimeUnit.SECONDS);
                } catch (InterruptedException interrupted) {
                    throw new IOException(interrupted);
                }
            }
        };
        Path socket = Path.of(STACK.engine().facts().endpoint().address().getPath());
        try (var relay = new Relay(folder.resolve("engine.sock"), socket, ear)) {
            var engine = new EndpointRequest("unix://" + relay.socket(), Map.of(), folder, false);
            StackRequest usual = STACK.request();
            var stack = new StackRequest(usual.files(), engine, usual.output(), usual.version(), List.of());
            new DownService(StackTester.stacks())
                    .down(
                            new DownRequest(stack, StackTester.settings(30), false, false, Set.of()),
                            asked -> true,
                            STACK);
        }
        assertThat(inTime).isCompletedWithValue(true);
        assertThat(STACK.containers()).isEmpty();
    }
}
