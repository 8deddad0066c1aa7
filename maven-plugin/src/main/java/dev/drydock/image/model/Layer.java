package dev.drydock.image.model;

import java.io.IOException;
import java.io.InputStream;

/**
 * A layer of an image, packed.
 *
 * @param name for people; empty for a layer of the base
 * @param diffId digest of the archive
 * @param digest of the packed archive
 * @param size of the packed archive, in bytes
 * @param content the packed archive
 */
public record Layer(String name, String diffId, String digest, long size, Content content) {
    private static final int SHORT = 12;

    /** What it is called among others: by its name, or as a layer of the base by the beginning of its digest. */
    public String label() {
        return label(name, digest);
    }

    /** The same of one that is not at hand yet. */
    public static String label(String name, String digest) {
        return name.isEmpty() ? "base layer " + Sha256.hex(digest).substring(0, SHORT) : "layer " + name;
    }

    /** Bytes that are fetched only when they are read. */
    public interface Content {
        InputStream open() throws IOException;
    }
}
