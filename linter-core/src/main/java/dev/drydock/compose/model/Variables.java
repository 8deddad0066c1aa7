package dev.drydock.compose.model;

import java.util.Optional;

/** What is known of the variables that a compose file may use. */
@FunctionalInterface
public interface Variables {
    /** The value of a variable; empty if nothing is known of it, as it may still come from the caller's environment. */
    Optional<String> value(String name);

    /** Nothing is known. */
    static Variables unknown() {
        return name -> Optional.empty();
    }
}
