package dev.drydock.stack.run;

import dev.drydock.stack.plan.Plan;
import dev.drydock.stack.plan.Step;
import dev.drydock.stack.run.RunResult.End;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Walks a plan: does each step as soon as what comes before it is done, a few at a time, and those first that the longest
 * way still follows. A stop that comes after another is begun when the other's container has ended, while the engine still
 * takes that one apart. After a failure nothing new is begun; what is under way comes to its end.
 */
public final class PlanRunner {
    private static final int STOPS_FOR_ONE = 3;

    private final Work work;
    private final ExecutorService threads;
    private final int parallel;
    private final Progress progress;
    private final Clock clock;
    private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();

    /**
     * A runner for one plan.
     *
     * @param threads that steps are done on
     * @param parallel how many steps are done at a time; of stops, which mostly wait for a container to end, {@value
     *     #STOPS_FOR_ONE} times as many beside them, and of waits all
     */
    public PlanRunner(Work work, ExecutorService threads, int parallel, Progress progress, Clock clock) {
        this.work = work;
        this.threads = threads;
        this.parallel = parallel;
        this.progress = progress;
        this.clock = clock;
    }

    /** What the run hears of while it waits. */
    private sealed interface Message {}

    /** Somebody wants the run to end. */
    private record Interrupted() implements Message {}

    /** The container of a stop has ended; the stop itself may go on. */
    private record Exited(Plan.Entry entry) implements Message {}

    /** A step is over. */
    private record Ended(
            Plan.Entry entry, Instant began, @Nullable Throwable failure) implements Message {}

    /** Asks the run to end early, from any thread. */
    public void interrupt() {
        messages.add(new Interrupted());
    }

    /**
     * Runs a plan.
     *
     * @param limit after which waits are given up
     */
    public RunResult run(Plan plan, Duration limit) {
        try {
            return new Walk(plan, clock.instant().plus(limit)).run();
        } finally {
            progress.ended();
        }
    }

    /** One run. Only the thread that called {@link #run} touches its state. */
    private final class Walk {
        private final Instant deadline;
        private final Map<Integer, Integer> missing = new HashMap<>();
        private final Map<Integer, List<Plan.Entry>> followers = new HashMap<>();
        private final Lane calls;
        private final Lane stops;
        private final Lane awaits;
        private final Map<Integer, CompletableFuture<Void>> waits = new HashMap<>();
        private final Map<Integer, Plan.Entry> underWay = new TreeMap<>();
        /** Numbers of stops that other stops need not wait for any more. */
        private final Set<Integer> exited = new HashSet<>();

        private final List<RunResult.Done> done = new ArrayList<>();
        private final List<RunResult.Failure> failures = new ArrayList<>();
        private End end = End.COMPLETE;

        Walk(Plan plan, Instant deadline) {
            this.deadline = deadline;
            for (Plan.Entry entry : plan.entries()) {
                missing.put(entry.number(), entry.after().size());
                entry.after()
                        .forEach(before -> followers
                                .computeIfAbsent(before, key -> new ArrayList<>())
                                .add(entry));
            }
            Map<Integer, Integer> ways = ways(plan);
            Comparator<Plan.Entry> longestWayFirst = Comparator.comparing(
                            (Plan.Entry entry) -> -ways.getOrDefault(entry.number(), 0))
                    .thenComparing(Plan.Entry::number);
            calls = new Lane(parallel, longestWayFirst);
            stops = new Lane(STOPS_FOR_ONE * parallel, longestWayFirst);
            awaits = new Lane(Integer.MAX_VALUE, longestWayFirst);
            plan.entries().stream().filter(entry -> entry.after().isEmpty()).forEach(this::isReady);
        }

        private Lane lane(Plan.Entry entry) {
            if (entry.step() instanceof Step.Await) {
                return awaits;
            }
            return entry.step() instanceof Step.StopContainer ? stops : calls;
        }

        private void isReady(Plan.Entry entry) {
            lane(entry).ready.add(entry);
        }

        /** For each step, how many steps the longest way from it has. */
        private Map<Integer, Integer> ways(Plan plan) {
            Map<Integer, Integer> ways = new HashMap<>();
            for (int i = plan.entries().size() - 1; i >= 0; i--) {
                int number = plan.entries().get(i).number();
                int longest = followers.getOrDefault(number, List.of()).stream()
                        .mapToInt(follower -> ways.getOrDefault(follower.number(), 0))
                        .max()
                        .orElse(0);
                ways.put(number, longest + 1);
            }
            return ways;
        }

        RunResult run() {
            begin();
            while (!underWay.isEmpty()) {
                Message message = next();
                if (message == null) {
                    giveUp(End.TIME_IS_UP);
                } else if (message instanceof Exited exited) {
                    letStopsGoOn(exited.entry());
                } else if (message instanceof Ended ended) {
                    ended(ended);
                } else {
                    giveUp(End.INTERRUPTED);
                }
                begin();
            }
            return new RunResult(done, failures, open, end);
        }

        private final List<Plan.Entry> open = new ArrayList<>();

        /** The next message; none if time is up before it comes. */
        private @Nullable Message next() {
            boolean interrupted = false;
            try {
                while (true) {
                    try {
                        if (waits.isEmpty()) {
                            return messages.take();
                        }
                        long left = Duration.between(clock.instant(), deadline).toMillis();
                        return messages.poll(Math.max(0, left), TimeUnit.MILLISECONDS);
                    } catch (InterruptedException asked) {
                        interrupted = true;
                        interrupt();
                    }
                }
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        private void begin() {
            Stream.of(awaits, stops, calls).forEach(this::begin);
        }

        private void begin(Lane lane) {
            while (end == End.COMPLETE && !lane.ready.isEmpty() && lane.busy < lane.width) {
                Plan.Entry entry = lane.ready.remove();
                lane.busy++;
                underWay.put(entry.number(), entry);
                progress.began(entry);
                Instant now = clock.instant();
                CompletableFuture<Void> result;
                if (entry.step() instanceof Step.Await await) {
                    result = work.await(await);
                    waits.put(entry.number(), result);
                } else {
                    if (entry.step() instanceof Step.StopContainer stop) {
                        var unused = work.exit(stop).thenRun(() -> messages.add(new Exited(entry)));
                    }
                    result = CompletableFuture.runAsync(() -> work.perform(entry.step()), threads);
                }
                var unused = result.whenComplete((nothing, failure) -> messages.add(new Ended(entry, now, failure)));
            }
        }

        private void ended(Ended message) {
            Plan.Entry entry = message.entry();
            if (underWay.remove(entry.number()) == null) {
                return; // a wait that was given up
            }
            waits.remove(entry.number());
            if (entry.stops()) {
                letStopsGoOn(entry);
            } else {
                lane(entry).busy--;
            }
            Throwable failure = cause(message.failure());
            if (failure != null && entry.step() instanceof Step.Await await && await.optional()) {
                progress.missed(entry, failure);
            } else if (failure != null) {
                failures.add(new RunResult.Failure(entry, failure));
                giveUp(End.FAILED);
                return;
            } else {
                progress.done(entry);
            }
            done.add(new RunResult.Done(entry, message.began(), clock.instant()));
            goOn(entry, follower -> !entry.stops() || !follower.stops());
        }

        private void letStopsGoOn(Plan.Entry entry) {
            if (exited.add(entry.number())) {
                stops.busy--;
                goOn(entry, Plan.Entry::stops);
            }
        }

        /** Some of those that follow a step need not wait for it any more. */
        private void goOn(Plan.Entry entry, Predicate<Plan.Entry> which) {
            for (Plan.Entry follower : followers.getOrDefault(entry.number(), List.of())) {
                if (which.test(follower) && missing.merge(follower.number(), -1, Integer::sum) == 0) {
                    isReady(follower);
                }
            }
        }

        /** Begins nothing any more and waits for nothing; steps under way come to their end. */
        private void giveUp(End why) {
            if (end == End.COMPLETE) {
                end = why;
            }
            Map<Integer, Plan.Entry> given = waits.keySet().stream()
                    .collect(Collectors.toMap(
                            Function.identity(), number -> underWay.remove(number), (a, b) -> a, TreeMap::new));
            waits.values().forEach(wait -> wait.cancel(false));
            waits.clear();
            if (why == End.TIME_IS_UP) {
                open.addAll(given.values());
            }
        }
    }

    /** Steps of a kind that are done beside those of other kinds, as many at a time as the lane is wide. */
    private static final class Lane {
        private final int width;
        private final Queue<Plan.Entry> ready;
        private int busy;

        Lane(int width, Comparator<Plan.Entry> order) {
            this.width = width;
            this.ready = new PriorityQueue<>(order);
        }
    }

    private static @Nullable Throwable cause(@Nullable Throwable failure) {
        return failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
    }
}
