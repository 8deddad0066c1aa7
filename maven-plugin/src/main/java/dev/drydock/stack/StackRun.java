package dev.drydock.stack;

import dev.drydock.console.Messages;
import dev.drydock.docker.Container;
import dev.drydock.docker.Engine;
import dev.drydock.docker.EngineFailure;
import dev.drydock.stack.logs.LogFiles;
import dev.drydock.stack.plan.Observed;
import dev.drydock.stack.plan.Plan;
import dev.drydock.stack.plan.Planner;
import dev.drydock.stack.progress.LiveProgress;
import dev.drydock.stack.progress.ProgressLines;
import dev.drydock.stack.run.EngineWork;
import dev.drydock.stack.run.HealthTests;
import dev.drydock.stack.run.ImageSource;
import dev.drydock.stack.run.PlanRunner;
import dev.drydock.stack.run.Progress;
import dev.drydock.stack.run.RunResult;
import dev.drydock.stack.run.Specs;
import dev.drydock.stack.subject.Interruption;
import dev.drydock.stack.subject.NamedStack;
import dev.drydock.stack.subject.Observation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Carries a plan out on an engine, and takes it back if it fails. */
final class StackRun {
    /**
     * How many calls an engine gets at a time. More make it slower, and keep what the longest way needs waiting for what is
     * needed late: the making of containers then has its time while others are waited for.
     */
    private static final int PARALLEL = 4;

    /** For the steps under way, stops and what an engine does after them included; a health test keeps one busy, too. */
    private static final int THREADS = 32;

    private final Engine engine;
    private final String project;
    private final Specs specs;
    private final ImageSource images;
    private final Messages messages;
    private final RunSettings settings;
    private final Path output;
    private final Clock clock = Clock.systemUTC();

    /** A run of a plan that makes nothing. */
    static StackRun ofNothing(Engine engine, String project, Messages messages, RunSettings settings, Path output) {
        var nothing = new NothingToMake();
        return new StackRun(engine, project, nothing, nothing, messages, settings, output);
    }

    StackRun(
            Engine engine,
            String project,
            Specs specs,
            ImageSource images,
            Messages messages,
            RunSettings settings,
            Path output) {
        this.engine = engine;
        this.project = project;
        this.specs = specs;
        this.images = images;
        this.messages = messages;
        this.settings = settings;
        this.output = output;
    }

    /** What came of a run; the explanation is empty if all is well. */
    record Outcome(RunResult result, List<String> explanation) {
        Outcome {
            explanation = List.copyOf(explanation);
        }
    }

    /** Carries a plan out; if that fails, takes back what it made. */
    Outcome run(Plan plan, Observed observed) {
        return run(plan, observed, true);
    }

    /** Carries a plan out as far as it goes. */
    Outcome runWithoutUndo(Plan plan, Observed observed) {
        return run(plan, observed, false);
    }

    private Outcome run(Plan plan, Observed observed, boolean undoes) {
        if (plan.isEmpty()) {
            return new Outcome(new RunResult(List.of(), List.of(), List.of(), RunResult.End.COMPLETE), List.of());
        }
        ScheduledExecutorService waiting = threads("stack-wait");
        ScheduledExecutorService working = threads("stack-step");
        var health = KeptHealth.in(output, clock);
        var endings = new Endings(engine, observed, settings.stopTimeout(), output);
        try (var work = new EngineWork(
                engine,
                Observation.labels(project),
                specs,
                images,
                observed,
                endings,
                waiting,
                plan,
                new HealthTests(settings.eagerHealth(), health))) {
            if (plan.savesLogs()) {
                endings.inspectAll(working);
            }
            var runner = new PlanRunner(work, working, PARALLEL, progress(plan, waiting), clock);
            var interruption = new Interruption(runner::interrupt);
            try {
                RunResult result = runner.run(plan, settings.timeout());
                keep(health);
                work.warnings().stream().distinct().forEach(messages::warn);
                if (result.isComplete()) {
                    return new Outcome(result, List.of());
                }
                var explanation = new ArrayList<>(new Explanation(engine, settings.timeout()).of(result));
                explanation.addAll(savedLogs());
                if (undoes) {
                    undo(plan, result, work, waiting, working, explanation);
                }
                return new Outcome(result, explanation);
            } finally {
                interruption.close();
            }
        } finally {
            waiting.shutdownNow();
            working.shutdownNow();
        }
    }

    private void keep(KeptHealth health) {
        try {
            health.keep();
        } catch (IOException unwritable) {
            messages.warn("What is known of health tests could not be saved: " + unwritable.getMessage());
        }
    }

    private Progress progress(Plan plan, ScheduledExecutorService threads) {
        return messages.screen()
                .<Progress>map(screen -> new LiveProgress(plan, messages, screen, clock, threads))
                .orElseGet(() -> new ProgressLines(messages, clock));
    }

    /** The logs, which go with the containers. */
    private List<String> savedLogs() {
        List<Container> containers = new NamedStack(project, Optional.empty(), Set.of()).containers(engine);
        try {
            LogFiles.write(engine, containers, output);
            return containers.isEmpty() ? List.of() : List.of("All logs are in " + output.resolve("logs"));
        } catch (IOException | EngineFailure unwritable) {
            return List.of("The logs could not be saved: " + unwritable.getMessage());
        }
    }

    private void undo(
            Plan plan,
            RunResult result,
            EngineWork work,
            ScheduledExecutorService waiting,
            ScheduledExecutorService working,
            List<String> explanation) {
        Set<Integer> made = result.done().stream()
                .map(RunResult.Done::entry)
                .filter(entry -> !work.adopted(entry.step()))
                .map(Plan.Entry::number)
                .collect(Collectors.toSet());
        Plan undo = Planner.undo(plan, made);
        if (undo.isEmpty()) {
            return;
        }
        if (settings.keep()) {
            explanation.add("What was made stays for a look, as `-Dstack.keep` asks; `mvn stack:down` removes it");
            return;
        }
        messages.info("Taking back what this run made; `-Dstack.keep` leaves it for a look");
        undo.notices().forEach(messages::warn);
        var runner = new PlanRunner(work, working, PARALLEL, progress(undo, waiting), clock);
        RunResult undone = runner.run(undo, settings.timeout());
        undone.failures()
                .forEach(failure -> messages.warn("Could not "
                        + failure.entry().step().text() + ": " + failure.cause().getMessage()));
    }

    private static ScheduledExecutorService threads(String name) {
        var number = new AtomicInteger();
        var threads = new ScheduledThreadPoolExecutor(THREADS, work -> {
            var thread = new Thread(work, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        threads.setRemoveOnCancelPolicy(true);
        return Executors.unconfigurableScheduledExecutorService(threads);
    }
}
