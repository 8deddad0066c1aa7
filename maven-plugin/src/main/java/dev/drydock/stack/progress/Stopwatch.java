package dev.drydock.stack.progress;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Tells how long something took. */
public final class Stopwatch {
    private final Clock clock;
    private final Instant start;

    /** Starts. */
    public Stopwatch(Clock clock) {
        this.clock = clock;
        this.start = clock.instant();
    }

    /** The time since the start: {@code 1.25 s}. */
    public String text() {
        return String.format(
                Locale.ROOT, "%.2f s", Duration.between(start, clock.instant()).toMillis() / 1000.0);
    }
}
