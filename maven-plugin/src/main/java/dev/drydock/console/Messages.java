package dev.drydock.console;

import java.util.Optional;

/** Takes the lines that a goal shows while it works. May be called from any thread. */
public interface Messages {
    void info(String line);

    void warn(String line);

    /** For those who look for the reason of something. */
    default void debug(String line) {}

    /** Where progress can be drawn; empty if there are only lines. */
    default Optional<Screen> screen() {
        return Optional.empty();
    }
}
