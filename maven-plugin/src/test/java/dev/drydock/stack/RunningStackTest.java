package dev.drydock.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.docker.Container;
import dev.drydock.docker.ExecRequest;
import dev.drydock.stack.RunService.Order;
import dev.drydock.stack.logs.LogChoices;
import dev.drydock.stack.logs.LogsService;
import dev.drydock.stack.subject.StackTrouble;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is done with a stack that runs. */
class RunningStackTest {
    @RegisterExtension
    static final StackTester STACK = new StackTester();

    private static final LogChoices ALL = new LogChoices("", "", -1, false, false, true);

    private static void start() throws Exception {
        STACK.compose("""
                services:
                  db:
                    image: BUSYBOX
                    command: [sh, -c, "echo ready with $$DB_PASSWORD; exec httpd -f -p 8080"]
                    environment: {DB_PASSWORD: s3cr3t-of-db}
                    init: true
                    ports: ["127.0.0.1::8080"]
                  app:
                    image: BUSYBOX
                    command: [sleep, "1000"]
                    init: true
                    depends_on: {db: {condition: service_started, restart: true}}
                """).up();
        STACK.forget();
    }

    @Test
    void isListed() throws Exception {
        start();
        new PsService(StackTester.stacks()).list(STACK.request(), "table", STACK);
        assertThat(STACK.shown())
                .containsPattern("NAME +SERVICE +STATE +PORTS")
                .containsPattern(STACK.project() + "-db-1 +db +running +127.0.0.1:\\d+->8080/tcp");
        STACK.forget();
        new PsService(StackTester.stacks()).list(STACK.request("app"), "json", STACK);
        assertThat(STACK.shown().lines())
                .singleElement()
                .asString()
                .contains("\"Service\":\"app\"", "\"State\":\"running\"");
        assertThatThrownBy(() -> new PsService(StackTester.stacks()).list(STACK.request(), "xml", STACK))
                .hasMessage("stack.format: `xml` is not known; write `table` or `json`");
    }

    @Test
    void showsItsLogsWithoutSecrets() throws Exception {
        start();
        new LogsService(StackTester.stacks()).show(STACK.request(), ALL, STACK);
        assertThat(STACK.shown()).isEqualTo("db-1   | ready with ***");
    }

    @Test
    void tellsItsPortsInAFile() throws Exception {
        start();
        SortedMap<String, String> ports = STACK.upAgain();
        int published = STACK.container("db").ports().get(0).hostPort();
        assertThat(ports)
                .containsEntry("stack.db.8080", String.valueOf(published))
                .containsEntry("stack.db.host", "127.0.0.1");
        Path output = STACK.request().output();
        assertThat(output.resolve("ports.properties"))
                .hasContent("stack.db.8080=" + published + "\nstack.db.host=127.0.0.1\n");
        assertThat(Files.readString(output.resolve("timeline.json"))).startsWith("{\"version\":1,");
    }

    @Test
    void stopsAndStartsAgain() throws Exception {
        start();
        String id = STACK.container("db").id();
        run(Order.STOP);
        assertThat(STACK.containers()).extracting(Container::status).containsOnly(Container.Status.EXITED);
        run(Order.START, "app");
        assertThat(STACK.containers()).extracting(Container::status).containsOnly(Container.Status.RUNNING);
        assertThat(STACK.container("db").id()).isEqualTo(id);
    }

    @Test
    void restartsAServiceWithThoseThatWantTo() throws Exception {
        start();
        Instant before = STACK.container("app").startedAt().orElseThrow();
        run(Order.RESTART, "db");
        assertThat(STACK.container("app").startedAt().orElseThrow()).isAfter(before);
        assertThat(STACK.shown())
                .containsSubsequence("-app-1 stopped", "-db-1 stopped", "-db-1 started", "-app-1 started");
    }

    @Test
    void savesItsLogsBeforeItGoes() throws Exception {
        start();
        STACK.down(false);
        assertThat(STACK.request().output().resolve("logs/db-1.log")).hasContent("ready with ***\n");
    }

    @Test
    void runsCommands() throws Exception {
        start();
        var exec = new ExecService(StackTester.stacks());
        var command = ExecRequest.of(Duration.ofSeconds(20), "sh", "-c", "echo $DB_PASSWORD; exit 4");
        assertThat(exec.exec(STACK.request(), "db", 0, command, STACK)).isEqualTo(4);
        assertThat(STACK.shown()).isEqualTo("***");
        assertThatThrownBy(() -> exec.exec(STACK.request(), "db", 2, command, STACK))
                .hasMessageContaining("Service `db` has no container with number 2");
    }

    @Test
    void tellsOnePort() throws Exception {
        start();
        var ports = new PortService(StackTester.stacks());
        assertThat(ports.one(STACK.request(), "db", 0, 8080, "tcp")).startsWith("127.0.0.1:");
        assertThatThrownBy(() -> ports.one(STACK.request(), "app", 0, 80, "tcp"))
                .hasMessageContaining("does not publish port 80/tcp");
    }

    @Test
    void isWaitedFor() throws Exception {
        start();
        run(Order.AWAIT_READY);
        assertThat(STACK.shown()).contains("app is ready", "db is ready");
        assertThatThrownBy(() -> new RunService(StackTester.stacks())
                        .run(STACK.request("app"), Order.AWAIT_COMPLETED, StackTester.settings(1), STACK))
                .hasMessageContaining("Service `app` is not completed after 1 s");
    }

    @Test
    void knowsItsServices() throws Exception {
        start();
        String unknown = "There is no service `ap`; did you mean `app`?";
        assertThatThrownBy(() -> run(Order.STOP, "ap")).hasMessage(unknown);
        assertThatThrownBy(() -> new PsService(StackTester.stacks()).list(STACK.request("ap"), "table", STACK))
                .hasMessage(unknown);
        assertThatThrownBy(() -> new PortService(StackTester.stacks()).one(STACK.request(), "ap", 0, 80, "tcp"))
                .hasMessage(unknown);
        STACK.compose("services: {db: {image: BUSYBOX}}");
        run(Order.STOP, "app"); // an orphan
        assertThat(STACK.container("app").status()).isEqualTo(Container.Status.EXITED);
    }

    private static void run(Order order, String... services) throws StackTrouble {
        new RunService(StackTester.stacks()).run(STACK.request(services), order, StackTester.settings(30), STACK);
    }
}
