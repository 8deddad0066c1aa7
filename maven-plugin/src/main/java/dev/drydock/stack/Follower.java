package dev.drydock.stack;

import dev.drydock.docker.Container;
import dev.drydock.docker.Engine;
import dev.drydock.docker.LogRequest;
import dev.drydock.docker.Subscription;
import dev.drydock.stack.StackTrouble.Blame;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Follows a container to its end. */
final class Follower {
    private static final Duration NOTED_LATE = Duration.ofSeconds(1);
    private static final Duration FOREVER = Duration.ofDays(365);

    private final Engine engine;
    private final Messages messages;

    Follower(Engine engine, Messages messages) {
        this.engine = engine;
        this.messages = messages;
    }

    /** Shows what it writes in this run of it, and gives the code that it ends with. */
    int follow(Container container) throws StackTrouble {
        var mask = new SecretMask(List.of(container));
        String prefix = NamedStack.shortName(container) + "  | ";
        var thisRun = new LogRequest(beginning(container), Instant.MAX, -1, false);
        var interrupted = new AtomicBoolean();
        Subscription log = engine.containers()
                .follow(container.id(), thisRun, (source, line) -> messages.info(prefix + mask.hide(line)));
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
        return engine.containers().waitForExit(container.id());
    }

    /**
     * From when on the lines of this run are: after the end of the one before. The engine notes the start only once the
     * program runs, which may have written its first lines by then.
     */
    private static Instant beginning(Container container) {
        Instant started = container.startedAt().orElse(Instant.EPOCH);
        Instant ended = container.finishedAt().orElse(Instant.EPOCH);
        return ended.isBefore(started) ? ended : started.minus(NOTED_LATE);
    }
}
