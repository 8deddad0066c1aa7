package dev.drydock.stack.run;

import dev.drydock.docker.Container;
import java.time.Duration;

/**
 * What is remembered of health tests that were run here, be it by an earlier run: an engine keeps only what it has tested
 * itself, and calls a container that was well a moment ago one that starts until its first interval is over.
 */
public interface HealthMemory {
    /** Whether a container was well since it was started, no longer ago than its interval, as what the engine says may be old. */
    boolean isFresh(Container container, Duration interval);

    /** A container has just been found well. */
    void passed(Container container);
}
