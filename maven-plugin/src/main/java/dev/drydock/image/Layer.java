package dev.drydock.image;

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
    /** Bytes that are fetched only when they are read. */
    public interface Content {
        InputStream open() throws IOException;
    }
}
