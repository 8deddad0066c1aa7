package dev.drydock.text;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The only way to files: a folder and all below it. Paths are relative to that folder and use {@code /}; the folder
 * itself is the empty path. A path may begin with {@code ..} to name what lies above the folder, as far as
 * {@link #above()} allows.
 */
public interface FileTree {
    /** What stands under a path. Symbolic links are not followed. */
    enum Kind {
        FILE,
        FOLDER,
        LINK,
        /** Sockets, devices, pipes. */
        OTHER
    }

    /**
     * One name in a folder.
     *
     * @param name last part of the path
     * @param size bytes of a file; 0 for anything else
     */
    record Entry(String name, Kind kind, long size) {}

    /** The kind of what stands under a path, or empty if nothing does. */
    Optional<Kind> kind(String path);

    /** The entries of a folder by name, in the order of {@link String#compareTo}; empty if it is none or can't be read. */
    List<Entry> list(String folder);

    /**
     * The text of a file.
     *
     * @throws IOException if it is missing, no regular file, or can't be read
     */
    SourceText read(String path) throws IOException;

    /** How many levels above the folder can be named; 0 if nothing above it is known. */
    int above();

    /** The names of the folders that lead to this one, from the topmost that can be named to its own; {@link #above()} of them. */
    default List<String> location() {
        return List.of();
    }

    default boolean isFile(String path) {
        return kind(path).filter(kind -> kind == Kind.FILE).isPresent();
    }

    default boolean isFolder(String path) {
        return kind(path).filter(kind -> kind == Kind.FOLDER).isPresent();
    }
}
