package dev.drydock.stack;

import dev.drydock.docker.Container;
import dev.drydock.docker.Engine;
import dev.drydock.docker.EngineFailure;
import dev.drydock.docker.ExecRequest;
import dev.drydock.docker.LogRequest;
import dev.drydock.stack.logs.SecretMask;
import dev.drydock.stack.plan.ContainerRef;
import dev.drydock.stack.plan.Plan;
import dev.drydock.stack.plan.Step;
import dev.drydock.stack.run.BuildFailure;
import dev.drydock.stack.run.HealthCommand;
import dev.drydock.stack.run.NotReady;
import dev.drydock.stack.run.RunResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells why a run failed, from what the engine still knows. */
final class Explanation {
    private static final int LOG_LINES = 15;
    private static final String INDENT = "    ";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final String NO_SPACE = "The engine's disk is full: `docker system df` shows what takes the room,"
            + " `docker image prune` gives some of it back, and `mvn stack:doctor` tells when it is enough";

    private final Engine engine;
    private final Duration limit;

    /** @param limit that waits had */
    Explanation(Engine engine, Duration limit) {
        this.engine = engine;
        this.limit = limit;
    }

    /** Lines, of which the first says it in a sentence. */
    List<String> of(RunResult result) {
        var lines = new ArrayList<String>();
        for (RunResult.Failure failure : result.failures()) {
            lines.addAll(of(failure));
        }
        for (Plan.Entry entry : result.open()) {
            if (entry.step() instanceof Step.Await await) {
                lines.addAll(late(await));
            }
        }
        return lines.isEmpty() ? List.of("The run was interrupted") : lines;
    }

    private List<String> of(RunResult.Failure failure) {
        if (failure.cause() instanceof NotReady notReady) {
            var lines = new ArrayList<String>();
            lines.add("Service `" + notReady.service() + "` is not ready: container " + notReady.container() + " "
                    + notReady.getMessage());
            lines.addAll(evidence(notReady.container()));
            return lines;
        }
        String why = String.valueOf(failure.cause().getMessage());
        var lines = new ArrayList<String>();
        lines.add("Could not " + failure.entry().step().text() + ": " + why);
        if (why.contains("no space left on device")) {
            lines.add(NO_SPACE);
        }
        if (failure.cause() instanceof BuildFailure build && !build.output().isEmpty()) {
            lines.add("The end of its output:");
            build.output().forEach(line -> lines.add(INDENT + line));
        }
        return lines;
    }

    private List<String> late(Step.Await await) {
        var lines = new ArrayList<String>();
        for (ContainerRef ref : await.containers()) {
            Optional<Container> found = find(ref.handle());
            if (found.isPresent()) {
                String state = state(found.get());
                lines.add("Service `" + await.service() + "` is not " + await.condition() + " after "
                        + limit.toSeconds() + " s: container " + ref + " " + state
                        + "; `-Dstack.timeout=SECONDS` gives it more time");
                lines.addAll(evidence(ref.handle()));
            }
        }
        return lines;
    }

    private static String state(Container container) {
        return switch (container.status()) {
            case RUNNING ->
                switch (container.health()) {
                    case NONE -> "still runs";
                    case STARTING -> "runs, but its health test has not passed yet";
                    case HEALTHY -> "is healthy";
                    case UNHEALTHY -> "is unhealthy";
                };
            case RESTARTING -> "ended with " + container.exitCode() + " and is started again and again";
            case CREATED -> "was not started";
            case PAUSED -> "is paused";
            case REMOVING, EXITED, DEAD -> "does not run";
        };
    }

    /** The last words of a container. */
    private List<String> evidence(String handle) {
        var lines = new ArrayList<String>();
        find(handle).ifPresent(container -> {
            lines.addAll(healthTest(container));
            List<String> log = log(container);
            lines.add(log.isEmpty() ? "Its log is empty" : "The end of its log:");
            log.forEach(line -> lines.add(INDENT + line));
        });
        return lines;
    }

    private List<String> healthTest(Container container) {
        List<Container.Probe> probes = container.probes();
        if (probes.isEmpty()) {
            return container.status() == Container.Status.RUNNING ? tested(container) : List.of();
        }
        Container.Probe last = probes.get(probes.size() - 1);
        return healthTest(
                container, last.exitCode(), last.output().strip().lines().toList());
    }

    /** Runs the test once more, as the engine has not come to it in the time there was. */
    private List<String> tested(Container container) {
        List<String> command = HealthCommand.of(container);
        if (command.isEmpty()) {
            return List.of();
        }
        var output = new ArrayList<String>();
        try {
            int code = engine.containers()
                    .exec(
                            container.id(),
                            ExecRequest.of(PATIENCE, command.toArray(String[]::new)),
                            (source, line) -> output.add(line))
                    .exitCode();
            return healthTest(container, code, output);
        } catch (EngineFailure gone) {
            return List.of();
        }
    }

    private static List<String> healthTest(Container container, int code, List<String> output) {
        var mask = new SecretMask(List.of(container));
        var lines = new ArrayList<String>();
        lines.add("Its last health test ended with " + code + (output.isEmpty() ? " and said nothing" : ":"));
        output.stream().limit(LOG_LINES).forEach(line -> lines.add(INDENT + mask.hide(line)));
        return lines;
    }

    private List<String> log(Container container) {
        var lines = new ArrayList<String>();
        try {
            var mask = new SecretMask(List.of(container));
            engine.containers()
                    .logs(container.id(), LogRequest.tail(LOG_LINES), (source, line) -> lines.add(mask.hide(line)));
        } catch (EngineFailure unreadable) {
            lines.add("(it can't be read: " + unreadable.getMessage() + ")");
        }
        return lines;
    }

    private Optional<Container> find(String handle) {
        try {
            return engine.containers().find(handle);
        } catch (EngineFailure gone) {
            return Optional.empty();
        }
    }
}
