package dev.drydock.docker;

import java.time.Instant;
import java.util.List;

/**
 * The machine of an engine.
 *
 * @param details all that the engine tells
 */
public record EngineState(Details details) {
    /** The folder on the engine's machine that holds images, containers and volumes. */
    public String rootFolder() {
        return details.text("DockerRootDir");
    }

    public String storageDriver() {
        return details.text("Driver");
    }

    public long memory() {
        return details.number("MemTotal");
    }

    public long cpus() {
        return details.number("NCPU");
    }

    /** The engine's clock. */
    public Instant time() {
        return Instant.parse(details.text("SystemTime"));
    }

    /** What the engine itself complains about, such as limits that the kernel can't set. */
    public List<String> warnings() {
        return details.texts("Warnings");
    }
}
