package dev.drydock.image.dockerfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Files that are needed for the time of a build, in a folder that is made for the first of them. */
final class Scratch implements AutoCloseable {
    private final Path parent;
    private @Nullable Path folder;
    private int count;

    /** @param parent of the folder; need not be there */
    Scratch(Path parent) {
        this.parent = parent;
    }

    /** Keeps what is read, up to its end. */
    Path keep(InputStream content) throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory(Files.createDirectories(parent), "build");
        }
        Path file = folder.resolve(Integer.toString(count++));
        Files.copy(content, file);
        return file;
    }

    /** Removes what builds that were killed left before a moment. */
    void removeBefore(Instant moment) throws IOException {
        if (Files.isDirectory(parent)) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent)) {
                for (Path old : folders) {
                    if (Files.getLastModifiedTime(old).toInstant().isBefore(moment)) {
                        remove(old);
                    }
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (folder != null) {
            remove(folder);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : all) {
                Files.deleteIfExists(file);
            }
        }
    }
}
