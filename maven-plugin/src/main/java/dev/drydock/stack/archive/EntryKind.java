package dev.drydock.stack.archive;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** What an entry of a tar archive makes, as POSIX.1-2017 has it under {@code typeflag}. */
public enum EntryKind {
    FILE,
    FOLDER,
    LINK,
    /** Another name of a file that came before. */
    HARD_LINK,
    PIPE,
    DEVICE,
    /** Of some private or newer format. */
    OTHER;

    public static EntryKind of(TarArchiveEntry entry) {
        if (entry.isSparse()) {
            return OTHER;
        }
        return switch (entry.getLinkFlag()) {
            case TarConstants.LF_NORMAL, TarConstants.LF_OLDNORM, TarConstants.LF_CONTIG ->
                entry.isDirectory() ? FOLDER : FILE;
            case TarConstants.LF_DIR -> FOLDER;
            case TarConstants.LF_SYMLINK -> LINK;
            case TarConstants.LF_LINK -> HARD_LINK;
            case TarConstants.LF_FIFO -> PIPE;
            case TarConstants.LF_CHR, TarConstants.LF_BLK -> DEVICE;
            default -> OTHER;
        };
    }
}
