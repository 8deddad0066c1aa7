package dev.drydock.stack.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.stack.plan.ContainerRef;
import dev.drydock.stack.plan.Need.Condition;
import dev.drydock.stack.plan.Plan;
import dev.drydock.stack.plan.Step;
import dev.drydock.stack.run.RunResult.End;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlanRunnerTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final List<String> performed = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, CompletableFuture<Void>> waits = new ConcurrentHashMap<>();
    /** Steps that go on once a wait has begun. */
    private final Map<String, CompletableFuture<Void>> held = new ConcurrentHashMap<>();

    private final Map<String, CompletableFuture<Void>> exits = new ConcurrentHashMap<>();
    private final Set<String> broken = new TreeSet<>();
    private final List<String> missed = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    private final PlanRunner runner = new PlanRunner(
            new Work() {
                @Override
                public void perform(Step step) {
                    performed.add(step.text());
                    held.getOrDefault(step.text(), CompletableFuture.completedFuture(null))
                            .orTimeout(20, TimeUnit.SECONDS)
                            .join();
                    if (broken.contains(step.text())) {
                        throw new IllegalStateException("no way");
                    }
                }

                @Override
                public CompletableFuture<Void> exit(Step.StopContainer stop) {
                    return exits.getOrDefault(stop.service(), new CompletableFuture<>());
                }

                @Override
                public CompletableFuture<Void> await(Step.Await await) {
                    held.values().forEach(step -> step.complete(null));
                    return waits.computeIfAbsent(await.service(), key -> CompletableFuture.completedFuture(null));
                }
            },
            threads,
            1,
            new Progress() {
                @Override
                public void done(Plan.Entry entry) {}

                @Override
                public void missed(Plan.Entry entry, Throwable cause) {
                    missed.add(entry.step().text() + ": " + cause.getMessage());
                }
            },
            Clock.systemUTC());

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private static Plan plan(Plan.Entry... entries) {
        return new Plan(List.of(entries), List.of(), List.of());
    }

    private static Plan.Entry start(int number, String name, Integer... after) {
        return new Plan.Entry(
                number, new Step.StartContainer(name, new ContainerRef(name, name)), "", new TreeSet<>(List.of(after)));
    }

    private static Plan.Entry stop(int number, String name, Integer... after) {
        return new Plan.Entry(
                number, new Step.StopContainer(name, new ContainerRef(name, name)), "", new TreeSet<>(List.of(after)));
    }

    private static Plan.Entry await(int number, String name, boolean optional, Integer... after) {
        return new Plan.Entry(
                number,
                new Step.Await(name, Condition.HEALTHY, optional, List.of()),
                "",
                new TreeSet<>(List.of(after)));
    }

    @Test
    void keepsTheOrderAndPrefersTheLongestWay() {
        RunResult result =
                runner.run(plan(start(1, "a"), start(2, "b"), await(3, "b", false, 2), start(4, "c", 3)), LONG);
        assertThat(result.isComplete()).isTrue();
        assertThat(result.done()).extracting(step -> step.entry().number()).containsExactlyInAnyOrder(1, 2, 3, 4);
        assertThat(performed)
                .startsWith("start container b")
                .containsSubsequence("start container b", "start container c");
    }

    @Test
    void waitsWhileOtherStepsTakeAllPlaces() {
        held.put("start container b", new CompletableFuture<>());
        Plan plan = plan(start(1, "a"), await(2, "a", false, 1), start(3, "b", 1), start(4, "c", 3));
        assertThat(runner.run(plan, LONG).isComplete()).isTrue();
    }

    @Test
    void stopsSeveralBesideOtherSteps() {
        held.put("start container a", new CompletableFuture<>());
        held.put("stop container b", new CompletableFuture<>());
        Plan plan = plan(start(1, "a"), stop(2, "b"), stop(3, "c"), await(4, "c", false, 3));
        assertThat(runner.run(plan, LONG).isComplete()).isTrue();
    }

    @Test
    void stopsTheNextWhenAContainerHasEndedAndDoesTheRestWhenItsStopIsDone() {
        exits.put("a", CompletableFuture.completedFuture(null));
        held.put("stop container a", new CompletableFuture<>());
        Plan plan = plan(stop(1, "a"), stop(2, "b", 1), start(3, "c", 1), await(4, "b", false, 2));
        RunResult result = runner.run(plan, LONG);
        assertThat(result.done()).extracting(step -> step.entry().number()).containsSubsequence(2, 1, 3);
    }

    @Test
    void stopsTheNextOnceWhenNothingIsHeardOfAnEnd() {
        RunResult result = runner.run(plan(stop(1, "a"), stop(2, "b", 1), start(3, "c", 1, 2)), LONG);
        assertThat(result.isComplete()).isTrue();
        assertThat(performed).containsExactly("stop container a", "stop container b", "start container c");
    }

    @Test
    void failsIfTheStopOfAnEndedContainerDoes() {
        exits.put("a", CompletableFuture.completedFuture(null));
        broken.add("stop container a");
        RunResult result = runner.run(plan(stop(1, "a"), start(2, "c", 1)), LONG);
        assertThat(result.end()).isEqualTo(End.FAILED);
        assertThat(performed).doesNotContain("start container c");
    }

    @Test
    void beginsNothingAfterAFailure() {
        broken.add("start container a");
        RunResult result = runner.run(plan(start(1, "a"), start(2, "b", 1)), LONG);
        assertThat(result.end()).isEqualTo(End.FAILED);
        assertThat(result.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.cause()).hasMessage("no way"));
        assertThat(result.done()).isEmpty();
        assertThat(performed).hasSize(1);
    }

    @Test
    void givesWaitsUpAtTheDeadline() {
        waits.put("db", new CompletableFuture<>());
        RunResult result = runner.run(plan(await(1, "db", false), start(2, "app", 1)), Duration.ofMillis(50));
        assertThat(result.end()).isEqualTo(End.TIME_IS_UP);
        assertThat(result.open()).extracting(Plan.Entry::number).containsExactly(1);
        assertThat(waits.get("db")).isCancelled();
        assertThat(performed).isEmpty();
    }

    @Test
    void goesOnWithoutAnOptionalWait() {
        waits.put("cache", CompletableFuture.failedFuture(new NotReady("cache", "demo-cache-1", "is unhealthy")));
        RunResult result = runner.run(plan(await(1, "cache", true), start(2, "app", 1)), LONG);
        assertThat(result.isComplete()).isTrue();
        assertThat(missed).containsExactly("await, if possible, cache healthy: is unhealthy");
        assertThat(performed).containsExactly("start container app");
    }

    @Test
    void endsWhenInterrupted() {
        waits.put("db", new CompletableFuture<>());
        threads.execute(runner::interrupt);
        assertThat(runner.run(plan(await(1, "db", false)), LONG).end()).isEqualTo(End.INTERRUPTED);
    }
}
