package dev.drydock.docker;

import java.util.Map;
import java.util.Set;
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
     * @param actions what is heard of, such as {@code start}, {@code die} or {@code health_status}, which is whatever a health
     *     test comes to; an engine tells of each test that it runs, too, which is much where there are many
     * @param listener called on a thread of the subscription, in the engine's order
     */
    Subscription events(Map<String, String> labels, Set<String> actions, Consumer<Event> listener);

    EngineState state();

    /** Adds up what is on the engine's disk; takes the engine a while. */
    DiskUsage diskUsage();

    @Override
    void close();
}
