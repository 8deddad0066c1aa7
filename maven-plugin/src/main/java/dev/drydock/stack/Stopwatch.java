package dev.drydock.stack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Tells how long something took. */
final class Stopwatch {
    private final Clock clock;
    private final Instant start;

    /** Starts. */
    Stopwatch(Clock clock) {
        this.clock = clock;
        this.start = clock.instant();
    }

    /** The time since the start: {@code 1.25 s}. */
    String text() {
        return String.format(
                Locale.ROOT, "%.2f s", Duration.between(start, clock.instant()).toMillis() / 1000.0);
    }
}
