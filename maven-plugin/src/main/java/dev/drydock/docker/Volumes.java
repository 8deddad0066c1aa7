package dev.drydock.docker;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The volumes of an engine. */
public interface Volumes {
    List<Volume> list(Map<String, String> labels);

    Optional<Volume> find(String name);

    /**
     * Makes a volume. One of that name is taken as it is, whoever made it, as its data may be what the user is after;
     * then the result says that it existed.
     */
    Created create(VolumeSpec spec);

    /**
     * Removes it with all its data; whether it was there.
     *
     * @throws EngineFailure with {@link EngineFailure.Reason#CONFLICT} if a container uses it
     */
    boolean remove(String name);
}
