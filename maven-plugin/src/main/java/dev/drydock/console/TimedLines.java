package dev.drydock.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Puts before a line how long it is since the start: {@code    1.2 s  db is healthy}. */
public final class TimedLines {
    private final Clock clock;
    private final Instant start;

    /** Starts. */
    public TimedLines(Clock clock) {
        this.clock = clock;
        this.start = clock.instant();
    }

    public String text(String line) {
        double seconds = Duration.between(start, clock.instant()).toMillis() / 1000.0;
        return String.format(Locale.ROOT, "%6.1f s  %s", seconds, line);
    }
}
