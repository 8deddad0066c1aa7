package dev.drydock.image.layer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.drydock.console.Work;
import dev.drydock.image.model.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Date;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * Makes the archive of a layer: nothing in it depends on the machine, the user or the clock.
 *
 * @param modified the time all its files are to carry
 */
public record LayerArchive(LayerPlan plan, Instant modified) {
    private static final String WRITER = "1"; // another once the same entries give other bytes

    /** Stands for the bytes of the archive, and is quicker to find than these: nothing is packed for it. */
    public String key() throws IOException {
        MessageDigest key = Sha256.start();
        key.update((WRITER + " " + modified).getBytes(UTF_8));
        for (LayerEntry entry : plan.entries()) {
            key.update((entry + "\n").getBytes(UTF_8));
            if (entry.kind() == LayerEntry.Kind.FILE) {
                try (InputStream content = Files.newInputStream(entry.content())) {
                    key.update(Sha256.of(content).getBytes(UTF_8));
                }
            }
        }
        return Sha256.end(key);
    }

    /**
     * Writes it.
     *
     * @param packing hears how many bytes of files are in it
     */
    public void writeTo(OutputStream archive, Work packing) throws IOException {
        var tar = new TarArchiveOutputStream(archive, UTF_8.name());
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setAddPaxHeadersForNonAsciiNames(true);
        for (LayerEntry entry : plan.entries()) {
            tar.putArchiveEntry(header(entry));
            if (entry.kind() == LayerEntry.Kind.FILE) {
                packing.advance(Files.copy(entry.content(), tar));
            }
            tar.closeArchiveEntry();
        }
        tar.finish();
    }

    private TarArchiveEntry header(LayerEntry entry) throws IOException {
        var header = switch (entry.kind()) {
            case FOLDER -> new TarArchiveEntry(entry.path() + "/");
            case LINK -> new TarArchiveEntry(entry.path(), TarConstants.LF_SYMLINK);
            case FILE -> new TarArchiveEntry(entry.path());
        };
        if (entry.kind() == LayerEntry.Kind.FILE) {
            header.setSize(Files.size(entry.content()));
        }
        header.setLinkName(entry.target());
        header.setMode(entry.mode());
        header.setIds(entry.user(), entry.group());
        header.setNames("", ""); // the library would take the name of who runs it
        header.setModTime(Date.from(modified));
        return header;
    }
}
