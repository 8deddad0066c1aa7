package dev.drydock.stack.logs;

import dev.drydock.compose.model.ComposeDuration;
import dev.drydock.docker.LogRequest;
import dev.drydock.stack.subject.StackTrouble;
import dev.drydock.stack.subject.StackTrouble.Blame;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * Which logs the user wants to see.
 *
 * @param since a time, or how long ago; empty for all
 * @param until a time, or how long ago; empty for all
 * @param tail at most so many lines of each container; negative for all
 * @param timestamps whether each line begins with its time
 * @param follow whether to go on until all containers have ended
 * @param prefix whether each line begins with the name of its container
 */
public record LogChoices(String since, String until, int tail, boolean timestamps, boolean follow, boolean prefix) {
    /** @param now what "ago" counts from */
    LogRequest request(Instant now) throws StackTrouble {
        return new LogRequest(
                time("stack.since", since, Instant.EPOCH, now),
                time("stack.until", until, Instant.MAX, now),
                tail,
                timestamps);
    }

    private static Instant time(String property, String written, Instant none, Instant now) throws StackTrouble {
        if (written.isEmpty()) {
            return none;
        }
        var ago = ComposeDuration.parse(written);
        if (ago.isPresent()) {
            return now.minus(ago.get());
        }
        try {
            return Instant.parse(written);
        } catch (DateTimeParseException neither) {
            throw StackTrouble.of(
                    Blame.STACK,
                    List.of(property + ": `" + written + "` is no time; write `2026-03-01T12:00:00Z`, or `10m` for ten"
                            + " minutes ago"));
        }
    }
}
