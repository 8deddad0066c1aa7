package dev.drydock.image.dockerfile;

import dev.drydock.image.layer.LayerEntry;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/**
 * A file that ADD may have to unpack: a tar archive, plain or packed by gzip or bzip2. What it is shows in its content,
 * whatever its name.
 */
record AddedArchive(Path file) {
    private static final int MAGIC = 4;
    private static final int XZ = 0xfd377a58;
    private static final int ZSTANDARD = 0x28b52ffd;
    private static final int GZIP = 0x1f8b;
    private static final int BZIP2 = 0x425a68; // BZh

    boolean isOne() throws NotOurs {
        try (InputStream content = open()) {
            return TarEntries.isArchive(content);
        } catch (IOException onlyBeginsAsPacked) {
            return false;
        }
    }

    List<LayerEntry> entries(Scratch scratch) throws IOException, NotOurs {
        try (InputStream content = open()) {
            return TarEntries.all(content, scratch);
        }
    }

    private InputStream open() throws IOException, NotOurs {
        var content = new BufferedInputStream(Files.newInputStream(file));
        content.mark(MAGIC);
        int magic = 0;
        for (byte each : content.readNBytes(MAGIC)) {
            magic = magic << 8 | Byte.toUnsignedInt(each);
        }
        content.reset();
        if (magic == XZ || magic == ZSTANDARD) {
            content.close();
            throw new NotOurs("`" + file + "` is packed by xz or zstd");
        }
        if (magic >>> 16 == GZIP) {
            return new GZIPInputStream(content);
        }
        return magic >>> 8 == BZIP2 ? new BZip2CompressorInputStream(content, true) : content;
    }
}
