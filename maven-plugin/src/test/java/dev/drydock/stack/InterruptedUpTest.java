package dev.drydock.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.drydock.docker.Container;
import dev.drydock.docker.EndpointRequest;
import dev.drydock.docker.ExecRequest;
import dev.drydock.docker.engine.Relay;
import dev.drydock.stack.subject.StackRequest;
import dev.drydock.stack.subject.StackTrouble;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An {@code up} that is killed leaves what the next one takes up: all as it should be, nothing twice, no data lost, and
 * nothing that does not carry the stack's label. With {@code -Dstack.faults=100} as many are killed at random moments.
 */
class InterruptedUpTest {
    @RegisterExtension
    static final StackTester STACK = new StackTester();

    /** Its database keeps a mark in its volume, which is made only if there is none. */
    private static final String FILE = """
            services:
              db:
                image: BUSYBOX
                command: [sh, -c, "[ -f /data/mark ] || head -c 8 /dev/urandom | md5sum > /data/mark; exec sleep 1000"]
                init: true
                environment: {VERSION: "1"}
                healthcheck: {test: [CMD, test, -f, /data/mark], interval: 60s}
                volumes: ["data:/data", /scratch]
                configs: [{source: settings, target: /settings}]
              job:
                image: BUSYBOX
                command: [test, -d, /]
                depends_on: {db: {condition: service_healthy}}
              app:
                image: BUSYBOX
                command: [sleep, "1000"]
                init: true
                environment: {VERSION: "1"}
                depends_on:
                  db: {condition: service_healthy, restart: true}
                  job: {condition: service_completed_successfully}
            configs: {settings: {content: some}}
            volumes: {data: {}}
            """;

    private static final String CHANGED = FILE.replace("VERSION: \"1\"", "VERSION: \"2\"");

    @TempDir
    Path folder;

    private static Path socket() {
        return Path.of(STACK.engine().facts().endpoint().address().getPath());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "POST .*/networks/create.*, false",
        "POST .*/volumes/create.*, false",
        "POST .*/containers/create.*, false",
        "PUT .*/archive.*, false",
        "POST .*/containers/.*/start.*, false",
        "POST .*/exec/.*, false",
        "POST .*/containers/create.*, true",
        "POST .*/stop.*, true",
        "DELETE .*/containers/.*, true",
        "POST .*/rename.*, true"
    })
    void isTakenUpFromEachKindOfStep(String request, boolean replaces) throws Exception {
        STACK.compose(FILE);
        String mark = "";
        if (replaces) {
            STACK.up();
            mark = mark();
            STACK.compose(CHANGED);
        }
        killed(Pattern.compile(request));
        STACK.up();
        assertWhole(replaces ? mark : mark());
    }

    /** Kills an {@code up} when the engine has done the first request of a kind, and before it hears of that. */
    private void killed(Pattern request) throws Exception {
        var victim = new CompletableFuture<UpProcess>();
        var hit = new AtomicReference<String>();
        Relay.Ear ear = new Relay.Ear() {
            @Override
            public void answered(String asked) throws IOException {
                if (request.matcher(asked).matches() && hit.compareAndSet(null, asked)) {
                    victim.join().kill();
                    throw new IOException("The process is gone");
                }
            }
        };
        try (var relay = new Relay(folder.resolve("engine.sock"), socket(), ear)) {
            victim.complete(UpProcess.begin(STACK.request(), "unix://" + relay.socket()));
            String printed = victim.join().end();
            assertThat(hit.get()).as(printed).isNotNull();
            assertThat(printed).contains("ended with 137");
        }
    }

    @Test
    void isTakenUpFromAnyMoment() throws Exception {
        int runs = Integer.getInteger("stack.faults", 5);
        long seed = Long.getLong("stack.faults.seed", System.nanoTime());
        var random = new Random(seed);
        STACK.compose(FILE).up();
        String mark = mark();
        long whole = 3_000;
        for (int run = 0; run < runs; run++) {
            String as = "run " + run + ", -Dstack.faults.seed=" + seed;
            switch (run % 3) {
                case 0 -> STACK.compose(run % 2 == 0 ? CHANGED : FILE);
                case 1 -> STACK.down(false);
                default ->
                    STACK.containers()
                            .forEach(container -> STACK.engine().containers().kill(container.id(), "KILL"));
            }
            UpProcess victim = UpProcess.begin(STACK.request(), "");
            victim.begun();
            Thread.sleep(random.nextLong(whole));
            victim.kill();
            victim.end();
            long began = System.nanoTime();
            STACK.up();
            whole = Math.max(500, Duration.ofNanos(System.nanoTime() - began).toMillis() * 3 / 2);
            assertThat(STACK.containers()).as(as).hasSize(3);
            assertWhole(mark);
        }
    }

    @Test
    void sharesTheWorkWithAnother() throws Exception {
        STACK.compose(FILE);
        UpProcess one = UpProcess.begin(STACK.request(), "");
        UpProcess other = UpProcess.begin(STACK.request(), "");
        List<String> ends = List.of(one.end(), other.end());
        assertThat(ends).anyMatch(end -> end.endsWith("ended with 0"));
        STACK.up();
        assertWhole(mark());
    }

    @Test
    void namesWhoTookAPortSinceItLooked() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        STACK.compose("""
                services:
                  web: {image: BUSYBOX, command: [sleep, "1000"], init: true, ports: ["%d:80"]}
                """.formatted(port));
        var taken = new ArrayList<ServerSocket>();
        Relay.Ear ear = new Relay.Ear() {
            @Override
            public void asked(String request) throws IOException {
                if (request.contains("/containers/create")) {
                    taken.add(new ServerSocket(port));
                }
            }
        };
        try (var relay = new Relay(folder.resolve("engine.sock"), socket(), ear)) {
            var engine = new EndpointRequest("unix://" + relay.socket(), Map.of(), folder, false);
            StackRequest usual = STACK.request();
            var stack = new StackRequest(usual.files(), engine, usual.output(), usual.version(), List.of());
            var request = new UpRequest(stack, UpChoices.NONE, StackTester.settings(30), false);
            var trouble = catchThrowableOfType(StackTrouble.class, () -> STACK.up(request));
            assertThat(trouble.getMessage() + "\n" + String.join("\n", trouble.details()))
                    .contains("Could not start container " + STACK.project() + "-web-1")
                    .contains("Port " + port + " of service `web` is taken by java (process ")
                    .contains("publish another port, such as ");
        } finally {
            for (ServerSocket socket : taken) {
                socket.close();
            }
        }
        assertThat(STACK.containers()).isEmpty();
        STACK.up();
        assertThat(STACK.containers()).hasSize(1);
    }

    private static String mark() {
        var lines = new ArrayList<String>();
        STACK.engine()
                .containers()
                .exec(
                        STACK.container("db").id(),
                        ExecRequest.of(Duration.ofSeconds(10), "cat", "/data/mark"),
                        (source, line) -> lines.add(line));
        return String.join("\n", lines);
    }

    private static void assertWhole(String mark) throws Exception {
        String project = STACK.project();
        assertThat(STACK.containers())
                .extracting(Container::name)
                .containsExactlyInAnyOrder(project + "-db-1", project + "-job-1", project + "-app-1");
        assertThat(STACK.container("db").status()).isEqualTo(Container.Status.RUNNING);
        assertThat(STACK.container("app").status()).isEqualTo(Container.Status.RUNNING);
        assertThat(STACK.container("job").status()).isEqualTo(Container.Status.EXITED);
        assertThat(STACK.container("job").exitCode()).isZero();
        assertThat(mark()).as("the volume's mark").isNotEmpty().isEqualTo(mark);
        assertThat(STACK.volumes())
                .as("volumes with the stack's label")
                .containsAll(STACK.container("db").volumes());
        assertThat(networksNamed(project)).hasSize(1);
        STACK.forget();
        STACK.up();
        assertThat(STACK.shown())
                .contains("is up after")
                .doesNotContain(" created", " started", " stopped", " removed");
    }

    /** Also those without label. */
    private static List<String> networksNamed(String project) {
        return STACK.engine().networks().list(Map.of()).stream()
                .map(network -> network.name())
                .filter(name -> name.startsWith(project))
                .toList();
    }
}
