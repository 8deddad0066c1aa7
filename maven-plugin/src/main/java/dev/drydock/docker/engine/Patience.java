package dev.drydock.docker.engine;

import java.util.Optional;
import java.util.function.Supplier;

/** Asks again for a little while where an engine is of two minds, as when two ask it for the same at once. */
final class Patience {
    private static final int TIMES = 100;
    private static final long BETWEEN_MILLIS = 50;

    private Patience() {}

    /** The first answer; none if none came in some seconds. */
    static <T> Optional<T> until(Supplier<Optional<T>> answer) {
        Optional<T> found = answer.get();
        for (int i = 0; i < TIMES && found.isEmpty(); i++) {
            try {
                Thread.sleep(BETWEEN_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return found;
            }
            found = answer.get();
        }
        return found;
    }
}
