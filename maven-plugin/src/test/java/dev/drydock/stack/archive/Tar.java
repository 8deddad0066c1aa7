package dev.drydock.stack.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Archives for tests, hostile ones among them. */
public final class Tar {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, 512, UTF_8.name());

    public Tar() {
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    }

    public Tar folder(String name) {
        return add(new TarArchiveEntry(name + "/", true), "");
    }

    public Tar file(String name, String content) {
        return add(new TarArchiveEntry(name, true), content);
    }

    public Tar link(String name, String target) {
        return linked(name, TarConstants.LF_SYMLINK, target);
    }

    public Tar hardLink(String name, String target) {
        return linked(name, TarConstants.LF_LINK, target);
    }

    public Tar special(String name, byte kind) {
        return add(entry(name, kind), "");
    }

    public byte[] bytes() {
        try {
            tar.finish();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Tar linked(String name, byte kind, String target) {
        TarArchiveEntry entry = entry(name, kind);
        entry.setLinkName(target);
        return add(entry, "");
    }

    private static TarArchiveEntry entry(String name, byte kind) {
        return new TarArchiveEntry(name, kind, true);
    }

    private Tar add(TarArchiveEntry entry, String content) {
        try {
            entry.setSize(content.getBytes(UTF_8).length);
            tar.putArchiveEntry(entry);
            tar.write(content.getBytes(UTF_8));
            tar.closeArchiveEntry();
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
