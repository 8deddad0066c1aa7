package dev.drydock.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.drydock.docker.Container;
import dev.drydock.docker.ContainerSpec;
import dev.drydock.docker.Setting;
import dev.drydock.stack.spec.ComposeLabels;
import dev.drydock.stack.subject.StackTrouble;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UpServiceTest {
    @RegisterExtension
    static final StackTester STACK = new StackTester();

    private static final String GATED = """
            services:
              db:
                image: BUSYBOX
                command: [sh, -c, "mkdir -p /data; touch /data/ready; trap 'exit 0' TERM; sleep 1000 & wait"]
                healthcheck: {test: [CMD, test, -f, /data/ready], interval: 30s}
                volumes: [data:/data]
              migrate:
                image: BUSYBOX
                command: [sh, -c, "exit 0"]
                depends_on: {db: {condition: service_healthy}}
              app:
                image: BUSYBOX
                command: [sleep, "1000"]
                init: true
                depends_on:
                  db: {condition: service_healthy}
                  migrate: {condition: service_completed_successfully}
            volumes: {data: {}}
            """;

    @Test
    void startsAGatedStackInOrderAndNotByTheEnginesInterval() throws Exception {
        Instant began = Instant.now();
        STACK.compose(GATED).up();
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(25));
        assertThat(STACK.containers()).hasSize(3);
        assertThat(STACK.container("db").status()).isEqualTo(Container.Status.RUNNING);
        assertThat(STACK.container("migrate").exitCode()).isZero();
        assertThat(started("app"))
                .isAfter(STACK.container("migrate").finishedAt().orElseThrow());
        assertThat(started("migrate")).isAfter(started("db"));
        assertThat(STACK.shown()).containsSubsequence("db is healthy", "migrate is completed", "app is ready");
        STACK.forget();
        STACK.up();
        assertThat(STACK.shown()).contains("`migrate` is done and unchanged").doesNotContain("started", "created");
    }

    /** Its health test can pass twice only; the engine itself runs it after a minute for the first time. */
    @Test
    void doesNotTestAgainWhatWasWellAMomentAgo() throws Exception {
        STACK.compose("""
                services:
                  db:
                    image: BUSYBOX
                    command: [sleep, "1000"]
                    init: true
                    healthcheck: {test: "mkdir /first || mkdir /second", interval: 60s}
                """).up();
        STACK.forget();
        STACK.up(StackTester.settings(4));
        assertThat(STACK.shown()).contains("is up");
    }

    @Test
    void replacesWhatSomethingElseMadeOnceItIsNotAsItsServiceSays() throws Exception {
        String file = """
                services:
                  app: {image: BUSYBOX, command: [sleep, "1000"], init: true, network_mode: none}
                """;
        STACK.compose(file);
        String foreign = STACK.engine()
                .containers()
                .create(ContainerSpec.named(STACK.project() + "-app-1", StackTester.BUSYBOX)
                        .set(Setting.COMMAND, List.of("sleep", "1000"))
                        .set(Setting.INIT, true)
                        .set(Setting.NETWORK_MODE, "none")
                        .set(
                                Setting.LABELS,
                                Map.of(
                                        ComposeLabels.PROJECT, STACK.project(),
                                        ComposeLabels.SERVICE, "app",
                                        ComposeLabels.NUMBER, "1",
                                        ComposeLabels.ONE_OFF, "False",
                                        ComposeLabels.CONFIG_HASH, "of Compose"))
                        .build())
                .id();
        STACK.up();
        assertThat(STACK.container("app").id()).isEqualTo(foreign);
        STACK.compose(file.replace("1000", "1001")).up();
        assertThat(STACK.containers()).singleElement().extracting(Container::id).isNotEqualTo(foreign);
    }

    private static Instant started(String service) {
        return STACK.container(service).startedAt().orElseThrow();
    }

    @Test
    void replacesOnlyWhatChanged() throws Exception {
        String file = """
                services:
                  a: {image: BUSYBOX, command: [sleep, "1000"], init: true, environment: {A: "1"}, volumes: [/kept]}
                  b: {image: BUSYBOX, command: [sleep, "1000"], init: true}
                """;
        STACK.compose(file).up();
        List<String> before = ids();
        STACK.compose(file.replace("A: \"1\"", "A: \"2\"")).up();
        assertThat(STACK.container("b").id()).isIn(before);
        assertThat(STACK.container("a").id()).isNotIn(before);
        assertThat(STACK.container("a").name()).isEqualTo(STACK.project() + "-a-1");
        assertThat(STACK.volumes()).as("anonymous volumes are handed over").hasSize(1);
    }

    private static List<String> ids() {
        var ids = new ArrayList<String>();
        STACK.containers().forEach(container -> ids.add(container.id()));
        return ids;
    }

    @Test
    void explainsAFailedStartAndTakesItBack() throws Exception {
        STACK.compose("""
                services:
                  app: {image: BUSYBOX, command: [sleep, "1000"], init: true, depends_on: {db: {condition: service_healthy}}}
                  db:
                    image: BUSYBOX
                    command: [sh, -c, "echo no disk left >&2; exit 3"]
                    healthcheck: {test: [CMD, "true"]}
                """);
        var trouble = catchThrowableOfType(StackTrouble.class, STACK::up);
        assertThat(trouble).hasMessageContaining("Service `db`").hasMessageContaining("ended with 3");
        assertThat(trouble.details()).anyMatch(line -> line.contains("no disk left"));
        assertThat(STACK.containers()).isEmpty();
    }

    @Test
    void givesUpAtTheDeadlineWithTheLastHealthTest() throws Exception {
        STACK.compose("""
                services:
                  db:
                    image: BUSYBOX
                    command: [sleep, "1000"]
                    init: true
                    healthcheck: {test: "echo not yet; exit 1", interval: 30s}
                """);
        var trouble = catchThrowableOfType(StackTrouble.class, () -> STACK.up(StackTester.settings(4)));
        assertThat(trouble).hasMessageContaining("Service `db` is not ready after 4 s");
        assertThat(trouble.details()).anyMatch(line -> line.contains("not yet"));
        assertThat(STACK.containers()).isEmpty();
    }

    @Test
    void goesDownAndKeepsTheVolumeUnlessAsked() throws Exception {
        STACK.compose(GATED).up();
        STACK.down(false);
        assertThat(STACK.containers()).isEmpty();
        assertThat(STACK.volumes()).containsExactly(STACK.project() + "_data");
        STACK.up();
        STACK.down(true, "data");
        assertThat(STACK.volumes()).hasSize(1);
        STACK.up();
        STACK.down(true);
        assertThat(STACK.volumes()).isEmpty();
        assertThat(STACK.shown()).contains("volume " + STACK.project() + "_data removed");
    }

    @Test
    void keepsTheLastWordsOfWhatGoesDown() throws Exception {
        STACK.compose("""
                services:
                  app: {image: BUSYBOX, command: [sh, -c, "trap 'echo bye; exit 0' TERM; echo hello; sleep 1000 & wait"]}
                """).up();
        STACK.down(false);
        assertThat(STACK.request().output().resolve("logs/app-1.log")).hasContent("hello\nbye\n");
    }

    @Test
    void doesNotTakeADatabaseThatIsStillSetUpForHealthy() throws Exception {
        STACK.compose("""
                services:
                  db:
                    image: BUSYBOX
                    command:
                      - sh
                      - -c
                      - "httpd -p 127.0.0.1:5432; sleep 3; killall httpd; until httpd -f -p 5432; do sleep 1; done"
                    init: true
                    expose: ["5432"]
                    healthcheck: {test: [CMD, "true"], interval: 60s}
                  app:
                    image: BUSYBOX
                    command: [sleep, "1000"]
                    init: true
                    depends_on: {db: {condition: service_healthy}}
                """).up();
        Duration between = Duration.between(started("db"), started("app"));
        assertThat(between).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(20));
    }

    /** Its test passes while it is set up, fails while it restarts, and is run again soon after that. */
    @Test
    void seesADatabaseSoonAfterItsRestart() throws Exception {
        STACK.compose("""
                services:
                  db:
                    image: BUSYBOX
                    command:
                      - sh
                      - -c
                      - "httpd -p 127.0.0.1:5432; sleep 4; touch /gone; killall httpd; sleep 1; rm /gone; exec httpd -f -p 5432"
                    init: true
                    expose: ["5432"]
                    healthcheck: {test: [CMD, test, "!", -e, /gone], interval: 60s}
                  app:
                    image: BUSYBOX
                    command: [sleep, "1000"]
                    init: true
                    depends_on: {db: {condition: service_healthy}}
                """).up();
        assertThat(Duration.between(started("db"), started("app")))
                .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(12));
    }

    @Test
    void showsAllOfAServiceThatEndsAtOnce() throws Exception {
        STACK.compose("services: {test: {image: BUSYBOX, command: [echo, tested]}}");
        var choices = new UpChoices("", "", false, false, false, false, true, "test", List.of(), List.of());
        for (int i = 0; i < 3; i++) {
            STACK.forget();
            STACK.up(new UpRequest(STACK.request(), choices, StackTester.settings(30), false));
            assertThat(STACK.shown().lines().filter("test-1  | tested"::equals)).hasSize(1);
        }
    }

    @Test
    void followsAServiceToItsEnd() throws Exception {
        STACK.compose("""
                services:
                  db: {image: BUSYBOX, command: [sleep, "1000"], init: true}
                  test:
                    image: BUSYBOX
                    command: [sh, -c, "echo testing; sleep 1; echo tested; exit 7"]
                    depends_on: [db]
                """);
        var choices = new UpChoices("", "", false, false, false, false, true, "test", List.of(), List.of());
        var request = new UpRequest(STACK.request(), choices, StackTester.settings(30), false);
        var down = new DownRequest(STACK.request(), StackTester.settings(30), false, false, Set.of());
        var up = new UpService(StackTester.stacks());
        UpOutcome outcome = new TestService(up, new DownService(StackTester.stacks())).test(request, down, STACK);
        assertThat(outcome.exitCode()).isEqualTo(7);
        assertThat(STACK.shown())
                .containsSubsequence("test-1  | testing", "test-1  | tested", "ended with 7", "is down");
        assertThat(STACK.request().output().resolve("logs/test-1.log")).hasContent("testing\ntested\n");
        assertThat(STACK.containers()).isEmpty();
    }
}
