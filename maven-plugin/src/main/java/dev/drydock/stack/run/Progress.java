package dev.drydock.stack.run;

import dev.drydock.stack.plan.Plan;

/** Hears how a run goes on. Never called by two threads at once. */
public interface Progress {
    /** A step was begun. */
    default void began(Plan.Entry entry) {}

    /** A step was done. */
    void done(Plan.Entry entry);

    /** A wait that the rest does not depend on came to nothing. */
    void missed(Plan.Entry entry, Throwable cause);

    /** The run is over, however it ended. */
    default void ended() {}
}
