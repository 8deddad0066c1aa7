package dev.drydock.stack.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.stack.plan.ContainerRef;
import dev.drydock.stack.plan.Need.Condition;
import dev.drydock.stack.plan.Plan;
import dev.drydock.stack.plan.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LiveTableTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final List<Plan.Entry> entries = new ArrayList<>();

    private void step(Step step, Integer... after) {
        entries.add(new Plan.Entry(entries.size() + 1, step, "missing", new TreeSet<>(List.of(after))));
    }

    private void container(String service, Integer... startAfter) {
        step(new Step.CreateContainer(service, 1, service, "", Map.of()), 1);
        var after = new ArrayList<>(List.of(startAfter));
        after.add(entries.size());
        step(new Step.StartContainer(service, new ContainerRef("", service)), after.toArray(Integer[]::new));
    }

    private void await(String service, Condition condition, Integer... after) {
        step(new Step.Await(service, condition, service.equals("cache"), List.of()), after);
    }

    private LiveTable table() {
        return new LiveTable(new Plan(entries, List.of(), List.of()), START);
    }

    private static Instant at(long millis) {
        return START.plusMillis(millis);
    }

    private static String frame(LiveTable table, long millis) {
        return String.join("\n", table.lines(at(millis), false)) + "\n";
    }

    /** A database, a migration that needs it, and an application that needs both. */
    private LiveTable stack() {
        step(new Step.CreateNetwork("default", "demo_default"));
        container("db");
        await("db", Condition.HEALTHY, 3);
        container("migrate", 4);
        await("migrate", Condition.COMPLETED, 6);
        container("app", 4, 7);
        await("app", Condition.READY, 9);
        return table();
    }

    private void done(LiveTable table, long millis, int... numbers) {
        for (int number : numbers) {
            table.began(entries.get(number - 1), at(millis));
            table.done(entries.get(number - 1), at(millis));
        }
    }

    @Test
    void tellsWhatEachServiceWaitsFor() {
        LiveTable table = stack();
        assertThat(frame(table, 0)).isEqualTo("""
                SERVICE  STATE    WAITS FOR             SINCE
                app      waiting  network demo_default  0.0 s
                db       waiting  network demo_default  0.0 s
                migrate  waiting  network demo_default  0.0 s
                """);
        done(table, 300, 1, 2, 5, 8);
        table.began(entries.get(2), at(400));
        assertThat(frame(table, 1000)).isEqualTo("""
                SERVICE  STATE     WAITS FOR                      SINCE
                app      created   db healthy, migrate completed  0.7 s
                db       starting                                 0.6 s
                migrate  created   db healthy                     0.7 s
                """);
        table.done(entries.get(2), at(1200));
        table.began(entries.get(3), at(1200));
        assertThat(frame(table, 2000)).contains("db       started  its health test                0.8 s\n");
        table.done(entries.get(3), at(2500));
        done(table, 3000, 6, 7);
        assertThat(frame(table, 9000)).isEqualTo("""
                SERVICE  STATE      WAITS FOR  SINCE
                app      created               8.7 s
                db       healthy               at 2.5 s
                migrate  completed             at 3.0 s
                """);
    }

    @Test
    void goesByImagesAndBuilds() {
        step(new Step.PullImage("postgres:16", ""));
        step(new Step.BuildImage("app", "demo-app"));
        LiveTable table = table();
        entries.forEach(entry -> table.began(entry, START));
        table.done(entries.get(1), at(100));
        assertThat(frame(table, 1500)).isEqualTo("""
                SERVICE      STATE    WAITS FOR  SINCE
                app          built               at 0.1 s
                postgres:16  pulling             1.5 s
                """);
    }

    @Test
    void goesDown() {
        var db = new ContainerRef("1", "demo-db-1");
        var app = new ContainerRef("2", "demo-app-1");
        step(new Step.StopContainer("app", app));
        step(new Step.StopContainer("db", db), 1);
        step(new Step.RemoveContainer("app", app, false), 1);
        step(new Step.RemoveContainer("db", db, false), 2);
        LiveTable table = table();
        table.began(entries.get(0), START);
        assertThat(frame(table, 500)).isEqualTo("""
                SERVICE  STATE     WAITS FOR  SINCE
                app      stopping             0.5 s
                db       waiting   app        0.5 s
                """);
        done(table, 700, 1, 3, 2, 4);
        assertThat(frame(table, 800)).contains("app      removed             at 0.7 s");
    }

    @Test
    void colorsTheState() {
        await("cache", Condition.HEALTHY);
        LiveTable table = table();
        table.began(entries.get(0), START);
        assertThat(table.lines(at(100), true))
                .containsExactly(
                        "SERVICE  STATE    WAITS FOR        SINCE",
                        "cache    \033[33mstarted\033[0m  its health test  0.1 s");
        table.missed(entries.get(0), at(200));
        assertThat(table.lines(at(300), true).get(1)).isEqualTo("cache    \033[31mnot ready\033[0m             0.1 s");
    }

    @Test
    void staysShort() {
        for (int i = 10; i < 60; i++) {
            await("s" + i, Condition.READY);
        }
        LiveTable table = table();
        table.began(entries.get(49), START);
        List<String> lines = table.lines(START, false);
        assertThat(lines).hasSize(20).endsWith("... and 32 more");
        assertThat(lines.get(18)).startsWith("s59 ");
    }
}
