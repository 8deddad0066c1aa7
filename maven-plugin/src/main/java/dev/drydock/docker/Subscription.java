package dev.drydock.docker;

import java.time.Duration;

/** Something that is listened to until it ends or is closed. */
public interface Subscription extends AutoCloseable {
    /**
     * Waits for the end.
     *
     * @return whether it came in time
     * @throws EngineFailure if it ended by a failure
     */
    boolean await(Duration limit);

    /** Stops listening; nothing is delivered after this has returned, unless the listener itself closes. */
    @Override
    void close();
}
