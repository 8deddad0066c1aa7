package dev.drydock.docker;

import java.util.Map;

/** A part of a request that is an object of its own. */
public interface Fragment {
    /** What is sent: maps, lists, strings, numbers and booleans, in the engine's names. */
    Map<String, Object> json();

    /** The fields of {@link #json()} that older engines ignore without a word, and since when they are known. */
    default Map<String, ApiVersion> since() {
        return Map.of();
    }
}
