package dev.drydock.docker;

import java.util.Map;
import java.util.Set;

/**
 * A network as inspection shows it.
 *
 * @param details all that the engine tells
 */
public record Network(Details details) {
    public String id() {
        return details.text("Id");
    }

    public String name() {
        return details.text("Name");
    }

    public String driver() {
        return details.text("Driver");
    }

    public Map<String, String> labels() {
        return details.textMap("Labels");
    }

    /** Ids of the running containers in it. */
    public Set<String> containers() {
        return details.object("Containers").fields().keySet();
    }
}
