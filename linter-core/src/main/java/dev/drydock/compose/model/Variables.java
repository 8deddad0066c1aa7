package dev.drydock.compose.model;

import java.util.Optional;

/** What is known of the variables that a compose file may use. */
@FunctionalInterface
public interface Variables {
    /** The value of a variable; empty if nothing is known of it, as it may still come from the caller's environment. */
    Optional<String> value(String name);

    /**
     * For values in which variables are filled in already: a dollar sign stands for itself there. It is told from
     * others by being this one.
     */
    Variables FILLED_IN = name -> Optional.empty();

    /** Nothing is known. */
    static Variables unknown() {
        return name -> Optional.empty();
    }
}
