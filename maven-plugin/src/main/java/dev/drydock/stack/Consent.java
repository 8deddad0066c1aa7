package dev.drydock.stack;

import java.util.List;

/** Is asked before something is removed that can't be made again. */
public interface Consent {
    /**
     * Whether it may go.
     *
     * @param things a line about each, with its size
     */
    boolean given(List<String> things);
}
