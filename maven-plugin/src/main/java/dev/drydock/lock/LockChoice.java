package dev.drydock.lock;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Which lock file is meant, and whether it is followed.
 *
 * @param file there or not
 */
public record LockChoice(Path file, Mode mode) {
    /** Follows none. */
    public static final LockChoice NONE = new LockChoice(Path.of("images.lock"), Mode.OFF);

    /** Whether it is followed. */
    public enum Mode {
        /** For the images that stand in it. */
        AUTO,
        /** For all, and none else may be used. */
        REQUIRED,
        OFF
    }

    /** The lock to follow; empty if none is. */
    public ImageLock read() throws IOException, BrokenLock {
        return mode == Mode.OFF ? ImageLock.EMPTY : ImageLock.read(file);
    }
}
