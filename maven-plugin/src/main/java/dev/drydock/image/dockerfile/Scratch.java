package dev.drydock.image.dockerfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files that are needed for the time of a build, in a folder that is made for the first of them. */
final class Scratch implements AutoCloseable {
    private final Path parent;
    private final Path folder;
    private int count;

    /** @param parent of the folder; need not be there */
    Scratch(Path parent) {
        this.parent = parent;
        this.folder =
                parent.resolve("build-" + ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime()));
    }

    /** Keeps what is read, up to its end. */
    Path keep(InputStream content) throws IOException {
        Files.createDirectories(parent);
        Path file = Files.createDirectories(folder).resolve(Integer.toString(count++));
        Files.copy(content, file);
        return file;
    }

    @Override
    public void close() throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
                for (Path file : all) {
                    Files.delete(file);
                }
            }
        }
    }
}
