package dev.drydock.image.check;

import java.util.List;

/**
 * What a layer holds.
 *
 * @param name for people
 * @param added whether the author of the image put it there, not that of its base
 * @param packed bytes that are sent
 * @param unpacked bytes on disk, or {@link #UNKNOWN}
 * @param files in the order of the archive; none if it was not looked into
 */
public record LayerContents(String name, boolean added, long packed, long unpacked, List<File> files) {
    /** The size of a layer that nobody looked into. */
    public static final long UNKNOWN = -1;

    public LayerContents {
        files = List.copyOf(files);
    }

    /**
     * A name in a layer.
     *
     * @param path without leading slash
     */
    public record File(String path, Kind kind, int mode, long size) {}

    /** What stands under a name. */
    public enum Kind {
        FILE,
        FOLDER,
        LINK,
        OTHER
    }
}
