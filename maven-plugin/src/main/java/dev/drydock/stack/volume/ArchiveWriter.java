package dev.drydock.stack.volume;

import dev.drydock.stack.archive.ArchiveGuard;
import dev.drydock.stack.archive.ArchiveReader;
import dev.drydock.stack.archive.EntryKind;
import dev.drydock.stack.archive.PartialFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/**
 * Writes the content of a volume to a file, as it comes from the engine and packed by gzip, with its manifest beside it.
 * Neither has its name before both are whole.
 */
public final class ArchiveWriter {
    private final Path file;
    private final ArchiveGuard guard = new ArchiveGuard(VolumeContainer.ROOT, false);
    private final List<String> objections = new ArrayList<>();
    private long entries;
    private long bytes;

    public ArchiveWriter(Path file) {
        this.file = file;
    }

    /**
     * What was written.
     *
     * @param sha256 of the file, 64 hexadecimal digits
     * @param size of the file, in bytes
     * @param entries number of files, folders, links and the like
     * @param bytes sum of the sizes of all files
     * @param objections what a restore will refuse, a sentence each
     */
    public record Written(String sha256, long size, long entries, long bytes, List<String> objections) {
        public Written {
            objections = List.copyOf(objections);
        }
    }

    /**
     * Writes it.
     *
     * @param tar what {@link VolumeContainer#read} gave
     * @param manifest makes the manifest of what was written
     * @throws IOException if it can't be written, or what comes breaks off; then there is nothing under its name, or
     *     what was there before
     */
    public Written write(InputStream tar, Function<Written, Manifest> manifest) throws IOException {
        try (PartialFile archive = PartialFile.begin(file);
                PartialFile description = PartialFile.begin(Manifest.beside(file))) {
            MessageDigest digest = Digests.sha256();
            pack(tar, new DigestOutputStream(archive.stream(), digest));
            var written = new Written(Digests.hex(digest), archive.size(), entries, bytes, objections);
            description.stream().write(manifest.apply(written).json());
            description.secure();
            archive.complete(); // killed here, the old manifest does not fit, and a restore says so
            description.complete();
            return written;
        }
    }

    private void pack(InputStream tar, OutputStream file) throws IOException {
        var settings = new GzipParameters();
        settings.setCompressionLevel(Deflater.BEST_SPEED); // nobody writes to the volume meanwhile
        try (var packed = new GzipCompressorOutputStream(new BufferedOutputStream(file), settings)) {
            ArchiveReader.copy(tar, packed, (entry, content) -> count(entry));
        }
    }

    private void count(TarArchiveEntry entry) {
        entries++;
        bytes += EntryKind.of(entry) == EntryKind.FILE ? entry.getSize() : 0;
        guard.objection(entry).ifPresent(objections::add);
    }
}
