package dev.drydock.stack;

import java.time.Duration;
import java.util.Optional;

/**
 * How plans are carried out.
 *
 * @param timeout after which waits are given up
 * @param eagerHealth whether health tests are run at once
 * @param keep whether what a failed run made is left
 * @param stopTimeout how long containers may take to end; empty for their own time
 */
public record RunSettings(Duration timeout, boolean eagerHealth, boolean keep, Optional<Duration> stopTimeout) {
    /** For work on images, which takes as long as it takes and waits for no service. */
    public static final RunSettings IMAGES_ONLY = new RunSettings(Duration.ofDays(1), false, false, Optional.empty());
}
