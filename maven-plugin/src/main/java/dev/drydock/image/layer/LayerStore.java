package dev.drydock.image.layer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.image.model.Json;
import dev.drydock.image.model.Layer;
import dev.drydock.image.model.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Packed layers on disk, found by what is in them. Several builds may use one folder at once: a file appears in it whole
 * or not at all, and two that write the same write the same bytes.
 */
public final class LayerStore {
    private static final int BUFFER = 1 << 16;

    private final Path folder;

    public LayerStore(Path folder) {
        this.folder = folder;
    }

    /** Writes an archive. */
    public interface Archive {
        void writeTo(OutputStream archive) throws IOException;
    }

    /** Writes bytes whose digest is known. */
    public interface Download {
        void writeTo(OutputStream blob) throws IOException;
    }

    /**
     * A layer, packed now unless it was before.
     *
     * @param name for people
     * @param key digest that stands for the content
     */
    public Layer packed(String name, String key, Archive archive) throws IOException {
        Path index = folder.resolve("layers").resolve(Sha256.hex(key));
        try {
            JsonNode known = Json.tree(Files.readAllBytes(index));
            Path blob = blob(known.path("digest").asText());
            if (Files.isRegularFile(blob)) {
                return new Layer(
                        name,
                        known.path("diffId").asText(),
                        known.path("digest").asText(),
                        Files.size(blob),
                        () -> Files.newInputStream(blob));
            }
        } catch (NoSuchFileException firstTime) {
            // packed below
        }
        Layer layer = pack(name, archive);
        write(index, Json.bytes(Map.of("diffId", layer.diffId(), "digest", layer.digest())));
        return layer;
    }

    private Layer pack(String name, Archive archive) throws IOException {
        MessageDigest packed = Sha256.start();
        MessageDigest plain = Sha256.start();
        Path part = part();
        try {
            try (var file = new DigestOutputStream(Files.newOutputStream(part), packed);
                    var target = new DigestOutputStream(new GZIPOutputStream(file, BUFFER), plain)) {
                archive.writeTo(target);
            }
            String digest = Sha256.end(packed);
            Path blob = blob(digest);
            move(part, blob);
            return new Layer(name, Sha256.end(plain), digest, Files.size(blob), () -> Files.newInputStream(blob));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Whether it has a blob. */
    public boolean has(String digest) {
        return Files.isRegularFile(blob(digest));
    }

    /** Bytes that it has. */
    public Layer.Content stored(String digest) {
        return () -> Files.newInputStream(blob(digest));
    }

    /** Bytes that are fetched the first time they are read, and checked. */
    public Layer.Content fetched(String digest, Download download) {
        return () -> {
            Path blob = blob(digest);
            if (!has(digest)) {
                fetch(digest, blob, download);
            }
            return Files.newInputStream(blob);
        };
    }

    private void fetch(String digest, Path blob, Download download) throws IOException {
        Path part = part();
        try {
            try (OutputStream file = Files.newOutputStream(part);
                    var checked = new DigestOutputStream(file, Sha256.start())) {
                download.writeTo(checked);
                String got = Sha256.end(checked.getMessageDigest());
                if (!got.equals(digest)) {
                    throw new IOException("a download that should be " + digest + " is " + got);
                }
            }
            move(part, blob);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Keeps a text under a name. */
    public void keep(String name, byte[] text) throws IOException {
        write(folder.resolve("kept").resolve(Sha256.hex(Sha256.of(name.getBytes(UTF_8)))), text);
    }

    /**
     * A text that was kept.
     *
     * @throws NoSuchFileException if none was
     */
    public byte[] kept(String name) throws IOException {
        return Files.readAllBytes(folder.resolve("kept").resolve(Sha256.hex(Sha256.of(name.getBytes(UTF_8)))));
    }

    /** Removes what was written before a moment; it is made anew when it is asked for. */
    public void removeBefore(Instant moment) throws IOException {
        for (String part : List.of("blobs", "kept", "layers", "parts")) {
            Path files = folder.resolve(part);
            if (Files.isDirectory(files)) {
                try (DirectoryStream<Path> all = Files.newDirectoryStream(files)) {
                    for (Path file : all) {
                        removeBefore(file, moment);
                    }
                }
            }
        }
    }

    private static void removeBefore(Path file, Instant moment) throws IOException {
        try {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
                Files.delete(file);
            }
        } catch (NoSuchFileException gone) {
            // another build was quicker
        }
    }

    private Path blob(String digest) {
        return folder.resolve("blobs").resolve(Sha256.hex(digest));
    }

    /** A new file that goes with what is old, should a build that is killed leave it. */
    public Path part() throws IOException {
        return Files.createTempFile(Files.createDirectories(folder.resolve("parts")), "part", "");
    }

    private void write(Path file, byte[] text) throws IOException {
        Path part = part();
        Files.write(part, text);
        move(part, file);
    }

    private static void move(Path part, Path file) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
