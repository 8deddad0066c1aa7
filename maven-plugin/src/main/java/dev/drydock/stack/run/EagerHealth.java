package dev.drydock.stack.run;

import dev.drydock.docker.Container;
import dev.drydock.docker.Containers;
import dev.drydock.docker.Details;
import dev.drydock.docker.EngineFailure;
import dev.drydock.docker.ExecRequest;
import dev.drydock.docker.ExecResult;
import dev.drydock.docker.LogSink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Runs a container's own health test at once and at growing distances, as the engine runs it for the first time only
 * after a whole interval. A container counts as well when the test passed twice in a row, some time apart, and one of the
 * TCP ports that it exposes is open to others: a database that is still being set up passes its test too, but listens on
 * a socket or on the loopback address only. Where that can't be seen, the engine's word is waited for.
 */
final class EagerHealth {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    /** From the beginning of one test to that of the next. */
    private static final Duration APART = Duration.ofMillis(300);

    private static final Duration DEFAULT_INTERVAL = Duration.ofSeconds(30);
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final Containers containers;
    private final ScheduledExecutorService threads;

    EagerHealth(Containers containers, ScheduledExecutorService threads) {
        this.containers = containers;
        this.threads = threads;
    }

    /**
     * Tests a container, one test at a time.
     *
     * @param goesOn asked before each test
     * @param passed called once, when it is well
     */
    void begin(Container container, BooleanSupplier goesOn, Runnable passed) {
        List<String> command = HealthCommand.of(container);
        if (!command.isEmpty()) {
            threads.execute(new Testing(container, command, goesOn, passed));
        }
    }

    /** How far apart the engine's tests of a container are. */
    static Duration interval(Container container) {
        return setting(container, "Interval", DEFAULT_INTERVAL);
    }

    private static Duration setting(Container container, String name, Duration usual) {
        Details test = container.details().object("Config", "Healthcheck");
        long nanos = test.number(name);
        return nanos > 0 ? Duration.ofNanos(nanos) : usual;
    }

    private final class Testing implements Runnable {
        private final Container container;
        private final List<String> command;
        private final BooleanSupplier goesOn;
        private final Runnable passed;
        private final Duration interval;
        private final Duration timeout;
        private final Set<Integer> ports;
        private Duration pause = FIRST_PAUSE;
        private boolean passedBefore;
        private boolean open;

        Testing(Container container, List<String> command, BooleanSupplier goesOn, Runnable passed) {
            this.container = container;
            this.command = command;
            this.goesOn = goesOn;
            this.passed = passed;
            interval = interval(container);
            timeout = setting(container, "Timeout", DEFAULT_TIMEOUT);
            ports = ExposedPorts.tcp(container);
        }

        @Override
        public void run() {
            if (!goesOn.getAsBoolean()) {
                return;
            }
            long began = System.nanoTime();
            boolean passes;
            try {
                passes = passes();
                open = passes && (open || isOpen()); // looked at in the pause, if it is open by then
                if (open && passedBefore) {
                    passed.run();
                    return;
                }
            } catch (EngineFailure gone) {
                passes = false; // or it does not run just now; the engine's own events tell
                open = false;
            }
            passedBefore = passes;
            Duration wait = passes ? APART.minusNanos(System.nanoTime() - began) : pause;
            var unused = threads.schedule(this, wait.toMillis(), TimeUnit.MILLISECONDS);
            pause = passes ? FIRST_PAUSE : longer(pause); // a server that restarts after its set-up is soon back
        }

        private Duration longer(Duration pause) {
            Duration longer = pause.multipliedBy(5).dividedBy(4);
            return longer.compareTo(interval) > 0 ? interval : longer;
        }

        private boolean passes() {
            ExecResult result = containers.exec(container.id(), request(command, timeout), LogSink.none());
            return result.exitCode() == 0;
        }

        /** Whether a port is open to others; one that exposes none needs none. */
        private boolean isOpen() {
            if (ports.isEmpty()) {
                return true;
            }
            var lines = new ArrayList<String>();
            containers.exec(
                    container.id(),
                    request(List.of("cat", "/proc/net/tcp", "/proc/net/tcp6"), LOOK),
                    (source, line) -> lines.add(line));
            return ListeningPorts.of(lines).stream().anyMatch(ports::contains);
        }
    }

    private static ExecRequest request(List<String> command, Duration limit) {
        return ExecRequest.of(limit, command.toArray(String[]::new));
    }
}
