package dev.drydock.stack.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.console.Messages;
import dev.drydock.console.Screen;
import dev.drydock.stack.plan.Need.Condition;
import dev.drydock.stack.plan.Plan;
import dev.drydock.stack.plan.Step;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveProgressTest implements Screen, Messages {
    private final ScheduledExecutorService threads = Executors.newSingleThreadScheduledExecutor();
    private final List<String> shown = new CopyOnWriteArrayList<>();
    private final CountDownLatch drawnTwice = new CountDownLatch(2);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Override
    public void draw(List<String> lines) {
        shown.add(lines.get(1));
        drawnTwice.countDown();
    }

    @Override
    public void leave() {
        shown.add("left");
    }

    @Override
    public boolean hasColors() {
        return false;
    }

    @Override
    public void info(String line) {
        shown.add(line);
    }

    @Override
    public void warn(String line) {
        shown.add("! " + line);
    }

    @Test
    void drawsAgainAndAgainAndLeavesTheLastFrame() throws InterruptedException {
        var entry = new Plan.Entry(1, new Step.Await("db", Condition.HEALTHY, true, List.of()), "", new TreeSet<>());
        var plan = new Plan(List.of(entry), List.of(), List.of());
        var progress = new LiveProgress(plan, this, this, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), threads);
        assertThat(drawnTwice.await(10, TimeUnit.SECONDS)).isTrue();
        progress.began(entry);
        progress.missed(entry, new IllegalStateException("it is gone"));
        progress.ended();
        assertThat(shown)
                .startsWith("db       waiting             0.0 s")
                .endsWith("db       not ready             0.0 s", "left")
                .contains("! await, if possible, db healthy: it is gone; going on without");
        threads.shutdown();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(shown).endsWith("left");
    }
}
