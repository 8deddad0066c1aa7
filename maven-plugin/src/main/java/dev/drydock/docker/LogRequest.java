package dev.drydock.docker;

import java.time.Instant;

/**
 * Which part of a container's output to read.
 *
 * @param since lines from then on; {@link Instant#EPOCH} for all
 * @param until lines up to then; {@link Instant#MAX} for all
 * @param tail at most so many lines from the end; negative for all
 * @param timestamps whether each line begins with its time
 */
public record LogRequest(Instant since, Instant until, int tail, boolean timestamps) {
    public static final LogRequest ALL = new LogRequest(Instant.EPOCH, Instant.MAX, -1, false);

    public static LogRequest tail(int lines) {
        return new LogRequest(Instant.EPOCH, Instant.MAX, lines, false);
    }
}
