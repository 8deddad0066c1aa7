package dev.drydock.docker;

import java.util.Map;
import java.util.function.Consumer;

/**
 * A Docker Engine. All calls may come from several threads at once; each throws {@link EngineFailure} where the engine
 * refuses or is gone. What makes something is safe to repeat: what already stands as asked is taken as it is.
 */
public interface Engine extends AutoCloseable {
    EngineFacts facts();

    Containers containers();

    Networks networks();

    Volumes volumes();

    Images images();

    /** All containers, networks and volumes that carry these labels; a label without value asks for its name alone. */
    Snapshot snapshot(Map<String, String> labels);

    /**
     * Listens to what happens to containers from now on. Once this returns nothing is missed: where the connection
     * breaks, it is made again from the last event on.
     *
     * @param labels that the container must carry
     * @param listener called on a thread of the subscription, in the engine's order
     */
    Subscription events(Map<String, String> labels, Consumer<Event> listener);

    EngineState state();

    /** Adds up what is on the engine's disk; takes the engine a while. */
    DiskUsage diskUsage();

    @Override
    void close();
}
