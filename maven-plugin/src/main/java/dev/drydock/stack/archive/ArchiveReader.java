package dev.drydock.stack.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Reads tar archives (POSIX.1-2017, pax) from their first byte to their last. One that breaks off is told from a whole
 * one, even where it breaks off between two entries: an engine that fails half-way ends its answer as if all were well.
 */
public final class ArchiveReader {
    private static final int BLOCK = 512;
    /** An archive ends by two blocks of zeros. */
    private static final int END = 2 * BLOCK;

    private ArchiveReader() {}

    /** Is shown the entries. */
    public interface Visitor {
        /**
         * Takes an entry.
         *
         * @param content of a file; what is not read is skipped
         */
        void entry(TarArchiveEntry entry, InputStream content) throws IOException;
    }

    /**
     * Reads an archive.
     *
     * @param archive is read to its end and not closed
     * @throws RefusedArchive if it is damaged
     */
    public static void read(InputStream archive, Visitor visitor) throws IOException {
        copy(archive, OutputStream.nullOutputStream(), visitor);
    }

    /** Reads an archive as {@link #read} does, and writes its bytes to a copy as they come. */
    public static void copy(InputStream archive, OutputStream copy, Visitor visitor) throws IOException {
        var measured = new MeasuredStream(archive, copy);
        var tar = new TarArchiveInputStream(measured, BLOCK, BLOCK, StandardCharsets.UTF_8.name());
        long end = 0;
        for (TarArchiveEntry entry = next(tar); entry != null; entry = next(tar)) {
            if (!entry.isCheckSumOK()) {
                throw new RefusedArchive("The archive is damaged: the header of an entry has a wrong sum");
            }
            long size = EntryKind.of(entry) == EntryKind.FILE ? entry.getSize() : 0;
            end = measured.position() + Math.floorDiv(size + BLOCK - 1, (long) BLOCK) * BLOCK;
            visitor.entry(entry, tar);
        }
        measured.transferTo(OutputStream.nullOutputStream());
        if (measured.position() < end + END || measured.zerosAtEnd() < END) {
            throw new RefusedArchive("The archive breaks off: its end is missing");
        }
    }

    private static TarArchiveEntry next(TarArchiveInputStream tar) throws IOException {
        try {
            return tar.getNextEntry();
        } catch (IllegalArgumentException malformed) { // the library's word for numbers that are none
            throw new RefusedArchive("The archive is damaged: " + malformed.getMessage());
        }
    }
}
