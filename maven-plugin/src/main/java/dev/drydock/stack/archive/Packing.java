package dev.drydock.stack.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** A file or folder of this machine as a tar archive that is made while it is read. Links are packed as links. */
public final class Packing {
    private final List<Item> items;
    private final List<String> leftOut;

    private Packing(List<Item> items, List<String> leftOut) {
        this.items = List.copyOf(items);
        this.leftOut = List.copyOf(leftOut);
    }

    /**
     * What becomes an entry.
     *
     * @param name in the archive
     */
    record Item(Path file, String name, BasicFileAttributes attributes) {}

    /**
     * Looks through what is to be packed.
     *
     * @param name what it is called in the archive; empty to pack what is in a folder without the folder
     * @throws IOException if something in it can't be read
     */
    public static Packing of(Path source, String name) throws IOException {
        var items = new ArrayList<Item>();
        var leftOut = new ArrayList<String>();
        Files.walkFileTree(source, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                add(folder, attributes);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && !Files.isReadable(file)) {
                    throw new AccessDeniedException(file.toString());
                }
                if (attributes.isOther()) {
                    leftOut.add(file + " is neither a file nor a folder nor a link and was left out");
                } else {
                    add(file, attributes);
                }
                return FileVisitResult.CONTINUE;
            }

            private void add(Path file, BasicFileAttributes attributes) {
                String below = source.relativize(file).toString().replace('\\', '/');
                String path = name.isEmpty() || below.isEmpty() ? name + below : name + "/" + below;
                if (!path.isEmpty()) {
                    items.add(new Item(file, path, attributes));
                }
            }
        });
        return new Packing(items, leftOut);
    }

    /** A sentence about each that is not packed. */
    public List<String> leftOut() {
        return leftOut;
    }

    /** The archive. Reading it fails if a file has become shorter meanwhile; what is added to one is not packed. */
    public InputStream stream() {
        return new PackedStream(items);
    }
}
