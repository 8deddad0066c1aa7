package dev.drydock.docker;

import java.util.Map;

/**
 * Something that happened.
 *
 * @param details all that the engine tells
 */
public record Event(Details details) {
    /** {@code container}, {@code network}, {@code volume}, ... */
    public String type() {
        return details.text("Type");
    }

    /** What was done, such as {@code start}, {@code die} or {@code health_status: healthy}. */
    public String action() {
        return details.text("Action");
    }

    /** Id of what it was done to; the name in the case of a volume. */
    public String subject() {
        return details.text("Actor", "ID");
    }

    /** Labels of the subject, and what else the event tells, such as {@code exitCode}. */
    public Map<String, String> attributes() {
        return details.textMap("Actor", "Attributes");
    }

    /** When, in nanoseconds since 1970, by the engine's clock. */
    public long time() {
        return details.number("timeNano");
    }
}
