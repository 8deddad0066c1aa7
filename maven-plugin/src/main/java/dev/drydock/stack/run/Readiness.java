package dev.drydock.stack.run;

import dev.drydock.docker.Container;
import dev.drydock.docker.Engine;
import dev.drydock.docker.EngineFailure;
import dev.drydock.docker.Event;
import dev.drydock.docker.Subscription;
import dev.drydock.stack.plan.Need.Condition;
import dev.drydock.stack.run.Judge.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Waits until containers are in a condition. It listens to the engine's events from its making on, so that nothing is
 * missed, and looks again now and then as a safety net.
 */
final class Readiness implements AutoCloseable {
    private static final Duration SAFETY_NET = Duration.ofSeconds(2);
    private static final Duration SETTLING = Duration.ofMillis(300);

    /** What may change the condition of a container. */
    private static final Set<String> CHANGES = Set.of("start", "die", "health_status");

    private final Engine engine;
    private final ScheduledExecutorService threads;
    private final Optional<EagerHealth> eager;
    private final HealthMemory memory;
    private final Map<String, List<Watch>> watches = new ConcurrentHashMap<>();
    private final Subscription subscription;

    /**
     * Begins to listen.
     *
     * @param labels that all containers of the stack carry
     */
    Readiness(Engine engine, Map<String, String> labels, ScheduledExecutorService threads, HealthTests health) {
        this.engine = engine;
        this.threads = threads;
        this.memory = health.memory();
        this.eager = health.eager() ? Optional.of(new EagerHealth(engine.containers(), threads)) : Optional.empty();
        this.subscription = engine.events(labels, CHANGES, this::heard);
    }

    /** Waits for all containers of a service; fails with {@link NotReady} as soon as one can't make it. */
    CompletableFuture<Void> await(String service, Condition condition, List<String> ids) {
        var all = new CompletableFuture<Void>();
        List<CompletableFuture<Void>> each = ids.stream()
                .map(id -> watch(new Watch(service, id, condition, all)))
                .toList();
        var unused = CompletableFuture.allOf(each.toArray(CompletableFuture[]::new))
                .whenComplete((nothing, failure) -> {
                    if (failure == null) {
                        all.complete(null);
                    }
                });
        return all;
    }

    private CompletableFuture<Void> watch(Watch watch) {
        watches.merge(
                watch.id,
                List.of(watch),
                (some, more) -> Stream.concat(some.stream(), more.stream())
                        .filter(Watch::isOpen)
                        .toList());
        watch.begin();
        return watch.fulfilled;
    }

    private void heard(Event event) {
        watches.getOrDefault(event.subject(), List.of()).forEach(watch -> threads.execute(watch::look));
    }

    @Override
    public void close() {
        subscription.close();
    }

    /** A wait for one container. */
    private final class Watch {
        private final String service;
        private final String id;
        private final Condition condition;
        /** Of all containers of the service; fails when this one does, and may be cancelled. */
        private final CompletableFuture<Void> all;

        private final CompletableFuture<Void> fulfilled = new CompletableFuture<>();
        private volatile boolean passed;
        private volatile boolean settled;

        Watch(String service, String id, Condition condition, CompletableFuture<Void> all) {
            this.service = service;
            this.id = id;
            this.condition = condition;
            this.all = all;
        }

        boolean isOpen() {
            return !all.isDone() && !fulfilled.isDone();
        }

        void begin() {
            threads.execute(this::first);
            ScheduledFuture<?> looking = threads.scheduleWithFixedDelay(
                    this::look, SAFETY_NET.toMillis(), SAFETY_NET.toMillis(), TimeUnit.MILLISECONDS);
            var unused = CompletableFuture.anyOf(all, fulfilled).whenComplete((any, failure) -> looking.cancel(false));
        }

        private void first() {
            look().filter(container -> isOpen() && condition != Condition.COMPLETED)
                    .ifPresent(this::hurry);
        }

        /** Does not leave it to events alone: one with a health test is tested, another only has to go on running. */
        private void hurry(Container container) {
            if (HealthCommand.of(container).isEmpty()) {
                var unused = threads.schedule(this::settle, SETTLING.toMillis(), TimeUnit.MILLISECONDS);
            } else {
                eager.ifPresent(tests -> hurry(container, tests));
            }
        }

        private void hurry(Container container, EagerHealth tests) {
            if (memory.isFresh(container, EagerHealth.interval(container))) {
                passed();
            } else {
                tests.begin(container, this::isOpen, () -> {
                    memory.passed(container);
                    passed();
                });
            }
        }

        private void settle() {
            settled = true;
            look();
        }

        private void passed() {
            passed = true;
            look();
        }

        /** Looks at it and judges; what was seen, if anything was. */
        private Optional<Container> look() {
            if (!isOpen()) {
                return Optional.empty();
            }
            try {
                Optional<Container> found = engine.containers().find(id);
                found.ifPresentOrElse(this::judge, () -> fail(id, "is gone"));
                return found;
            } catch (EngineFailure failure) {
                if (failure.reason() != EngineFailure.Reason.UNREACHABLE) {
                    all.completeExceptionally(failure);
                } // else the engine restarts; the safety net looks again
                return Optional.empty();
            }
        }

        private void judge(Container container) {
            Verdict verdict = Judge.of(container, condition, passed, settled);
            if (verdict == Verdict.FULFILLED) {
                fulfilled.complete(null);
            } else if (verdict == Verdict.NEVER) {
                fail(container.name(), Judge.why(container, condition));
            }
        }

        private void fail(String name, String what) {
            all.completeExceptionally(new NotReady(service, name, what));
        }
    }
}
