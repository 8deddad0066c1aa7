package dev.drydock.stack.volume;

import dev.drydock.stack.archive.ArchiveGuard;
import dev.drydock.stack.archive.ArchiveReader;
import dev.drydock.stack.archive.EntryKind;
import dev.drydock.stack.archive.RefusedArchive;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/** An archive that was looked through before anything is made of it, and is held open so that it stays the same. */
public final class VerifiedArchive implements AutoCloseable {
    private final Path file;
    private final Manifest manifest;
    private final FileChannel channel;
    private long entries;
    private long bytes;

    private VerifiedArchive(Path file, Manifest manifest, FileChannel channel) {
        this.file = file;
        this.manifest = manifest;
        this.channel = channel;
    }

    /**
     * Looks through an archive.
     *
     * @param outsideLinks whether symbolic links may lead out of the volume by an absolute path
     * @throws RefusedArchive if it is not what its manifest says, or holds what no volume should get
     */
    public static VerifiedArchive open(Path file, boolean outsideLinks) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(file, StandardOpenOption.READ);
        } catch (NoSuchFileException missing) {
            throw new RefusedArchive("There is no archive " + file);
        }
        try {
            var archive = new VerifiedArchive(file, Manifest.of(file), channel);
            archive.checkDigest();
            archive.checkEntries(new ArchiveGuard(VolumeContainer.ROOT, outsideLinks));
            return archive;
        } catch (IOException refused) {
            channel.close();
            throw refused;
        }
    }

    public Path file() {
        return file;
    }

    public Manifest manifest() {
        return manifest;
    }

    /** The archive unpacked, for {@link VolumeContainer#write}. */
    public InputStream tar() throws IOException {
        return new GZIPInputStream(new BufferedInputStream(fromTheStart()));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private InputStream fromTheStart() throws IOException {
        channel.position(0);
        return new FilterInputStream(Channels.newInputStream(channel)) {
            @Override
            public void close() {
                // the file stays open
            }
        };
    }

    private void checkDigest() throws IOException {
        var content = new DigestInputStream(fromTheStart(), Digests.sha256());
        content.transferTo(OutputStream.nullOutputStream());
        String found = Digests.hex(content.getMessageDigest());
        if (!found.equals(manifest.sha256())) {
            throw new RefusedArchive(
                    "The archive " + file + " is not the one that its manifest describes: its SHA-256 is " + found
                            + ", not " + manifest.sha256() + "; it was changed or copied in part");
        }
    }

    private void checkEntries(ArchiveGuard guard) throws IOException {
        try (InputStream tar = tar()) {
            ArchiveReader.read(tar, (entry, content) -> check(entry, guard));
        }
        if (entries != manifest.entries() || bytes != manifest.bytes()) {
            throw notAsDescribed();
        }
    }

    private void check(TarArchiveEntry entry, ArchiveGuard guard) throws RefusedArchive {
        Optional<String> objection = guard.objection(entry);
        if (objection.isPresent()) {
            throw new RefusedArchive("The archive " + file + " is refused: " + objection.get());
        }
        entries++;
        bytes += EntryKind.of(entry) == EntryKind.FILE ? entry.getSize() : 0;
        if (entries > manifest.entries() || bytes > manifest.bytes()) {
            throw notAsDescribed();
        }
    }

    private RefusedArchive notAsDescribed() {
        return new RefusedArchive("The archive " + file + " does not hold the " + manifest.entries() + " entries and "
                + manifest.bytes() + " bytes that its manifest says");
    }
}
