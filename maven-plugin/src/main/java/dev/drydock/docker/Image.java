package dev.drydock.docker;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An image as inspection shows it.
 *
 * @param details all that the engine tells
 */
public record Image(Details details) {
    public String id() {
        return details.text("Id");
    }

    public List<String> tags() {
        return details.texts("RepoTags");
    }

    /** Names with digest under which registries know it. */
    public List<String> digests() {
        return details.texts("RepoDigests");
    }

    public String operatingSystem() {
        return details.text("Os");
    }

    public String architecture() {
        return details.text("Architecture");
    }

    public long size() {
        return details.number("Size");
    }

    /** Digests of its layers, unpacked, the lowest first. */
    public List<String> layers() {
        return details.texts("RootFS", "Layers");
    }

    public Map<String, String> labels() {
        return details.textMap("Config", "Labels");
    }

    /** Ports that it says it listens on, such as {@code 5432/tcp}. */
    public Set<String> exposedPorts() {
        return details.object("Config", "ExposedPorts").fields().keySet();
    }

    /** Paths that get a volume of their own, anonymous unless something else is mounted there. */
    public Set<String> volumes() {
        return details.object("Config", "Volumes").fields().keySet();
    }
}
