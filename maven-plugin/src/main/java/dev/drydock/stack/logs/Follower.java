package dev.drydock.stack.logs;

import dev.drydock.console.Messages;
import dev.drydock.docker.Container;
import dev.drydock.docker.Engine;
import dev.drydock.docker.LogRequest;
import dev.drydock.docker.Subscription;
import dev.drydock.stack.subject.Interruption;
import dev.drydock.stack.subject.StackTrouble;
import dev.drydock.stack.subject.StackTrouble.Blame;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Follows a container to its end. */
public final class Follower {
    private static final Duration FOREVER = Duration.ofDays(365);

    private final Engine engine;
    private final Messages messages;

    /** Shows by these messages. */
    public Follower(Engine engine, Messages messages) {
        this.engine = engine;
        this.messages = messages;
    }

    /** From when on all that it writes belongs to its next run: the engine may note its last line after its end. */
    public Instant lastEnd(Container container) {
        var ends = new ArrayList<Instant>(List.of(container.finishedAt().orElse(Instant.EPOCH)));
        var lastLine = new LogRequest(Instant.EPOCH, Instant.MAX, 1, true);
        engine.containers()
                .logs(
                        container.id(),
                        lastLine,
                        (source, line) -> ends.add(Instant.parse(line.substring(0, line.indexOf(' ')))
                                .plusNanos(1)));
        return Collections.max(ends);
    }

    /**
     * Shows what it writes, and gives the code that it ends with.
     *
     * @param prefix before each line
     * @param since the end of its last run; the time of this one's start will not do, as the engine notes that late
     */
    public int follow(Container container, String prefix, Instant since) throws StackTrouble {
        var mask = new SecretMask(List.of(container));
        Consumer<String> show = line -> messages.info(prefix + mask.hide(line));
        var thisRun = new LogRequest(since, Instant.MAX, -1, false);
        int shown = followed(container, thisRun, show);
        int code = engine.containers().waitForExit(container.id());
        // the engine may end the stream of a container that ends before it has sent all
        var number = new AtomicInteger();
        engine.containers().logs(container.id(), thisRun, (source, line) -> {
            if (number.getAndIncrement() >= shown) {
                show.accept(line);
            }
        });
        return code;
    }

    /** Shows what it writes until it ends; the number of lines. */
    private int followed(Container container, LogRequest thisRun, Consumer<String> show) throws StackTrouble {
        var shown = new AtomicInteger();
        var interrupted = new AtomicBoolean();
        Subscription log = engine.containers().follow(container.id(), thisRun, (source, line) -> {
            shown.incrementAndGet();
            show.accept(line);
        });
        var interruption = new Interruption(() -> {
            interrupted.set(true);
            log.close();
        });
        try {
            log.await(FOREVER);
        } finally {
            log.close();
            interruption.close();
        }
        if (interrupted.get()) {
            throw StackTrouble.of(Blame.STACK, List.of("The run was interrupted"));
        }
        return shown.get();
    }
}
