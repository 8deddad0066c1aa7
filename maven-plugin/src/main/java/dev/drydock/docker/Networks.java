package dev.drydock.docker;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The networks of an engine. A network is named by its id or its name. */
public interface Networks {
    List<Network> list(Map<String, String> labels);

    Optional<Network> find(String network);

    /**
     * Makes a network. One of that name that carries the same labels is adopted.
     *
     * @throws EngineFailure with {@link EngineFailure.Reason#CONFLICT} if the name is taken by another
     */
    Created create(NetworkSpec spec);

    /**
     * Removes it; whether it was there.
     *
     * @throws EngineFailure with {@link EngineFailure.Reason#CONFLICT} if a container is in it
     */
    boolean remove(String network);

    /** Connects a container; whether it was not connected before. */
    boolean connect(String container, Attachment attachment);

    /** Disconnects a container; whether it was connected before. */
    boolean disconnect(String container, String network);
}
