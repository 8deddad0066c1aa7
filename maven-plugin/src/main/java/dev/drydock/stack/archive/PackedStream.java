package dev.drydock.stack.archive;

import dev.drydock.stack.archive.Packing.Item;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** A tar archive (POSIX.1-2017, pax) whose files are opened one by one when their turn comes. */
final class PackedStream extends InputStream {
    private static final int BLOCK = 512;
    private static final int END = 2 * BLOCK;

    private final Iterator<Item> items;
    private final Deque<Part> parts = new ArrayDeque<>();
    private InputStream current = InputStream.nullInputStream();
    private boolean ended;
    private volatile boolean closed;

    PackedStream(List<Item> items) {
        this.items = items.iterator();
    }

    /** A header, the content of a file, or what fills its last block. */
    private interface Part {
        InputStream open() throws IOException;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int read = current.read(buffer, offset, length);
        while (read < 0 && opened()) {
            read = current.read(buffer, offset, length);
        }
        return read;
    }

    /** Goes on to the next part, if there is one. */
    private boolean opened() throws IOException {
        current.close();
        if (closed) {
            throw new IOException("the archive was closed");
        }
        if (parts.isEmpty() && items.hasNext()) {
            plan(items.next());
        } else if (parts.isEmpty() && !ended) {
            ended = true;
            parts.add(() -> zeros(END));
        }
        if (parts.isEmpty()) {
            return false;
        }
        current = parts.remove().open();
        return true;
    }

    private void plan(Item item) throws IOException {
        TarArchiveEntry entry = entry(item);
        parts.add(() -> new ByteArrayInputStream(header(entry)));
        if (item.attributes().isRegularFile()) {
            parts.add(() -> new Exactly(item.file(), entry.getSize()));
            parts.add(() -> zeros((int) Math.floorMod(-entry.getSize(), (long) BLOCK)));
        }
    }

    private static InputStream zeros(int count) {
        return new ByteArrayInputStream(new byte[count]);
    }

    private static TarArchiveEntry entry(Item item) throws IOException {
        TarArchiveEntry entry;
        if (item.attributes().isSymbolicLink()) {
            entry = new TarArchiveEntry(item.name(), TarConstants.LF_SYMLINK);
            entry.setLinkName(Files.readSymbolicLink(item.file()).toString().replace('\\', '/'));
        } else {
            entry = new TarArchiveEntry(item.name() + (item.attributes().isDirectory() ? "/" : ""));
        }
        if (item.attributes().isRegularFile()) {
            entry.setSize(item.attributes().size());
        }
        entry.setLastModifiedTime(item.attributes().lastModifiedTime());
        if (item.file().getFileSystem().supportedFileAttributeViews().contains("unix")) {
            entry.setMode(number(item.file(), "unix:mode"));
            entry.setIds(number(item.file(), "unix:uid"), number(item.file(), "unix:gid"));
        }
        entry.setNames("", "");
        return entry;
    }

    private static int number(Path file, String attribute) throws IOException {
        return Files.getAttribute(file, attribute, LinkOption.NOFOLLOW_LINKS) instanceof Integer number ? number : 0;
    }

    private static byte[] header(TarArchiveEntry entry) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var tar = new TarArchiveOutputStream(bytes, BLOCK, StandardCharsets.UTF_8.name());
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setAddPaxHeadersForNonAsciiNames(true);
        tar.putArchiveEntry(entry);
        tar.flush();
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        current.close();
    }

    /** As much of a file as its header says. */
    private static final class Exactly extends InputStream {
        private final Path file;
        private final InputStream content;
        private long rest;

        Exactly(Path file, long size) throws IOException {
            this.file = file;
            this.content = Files.newInputStream(file);
            this.rest = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (rest == 0) {
                return -1;
            }
            int read = content.read(buffer, offset, (int) Math.min(length, rest));
            if (read < 0) {
                throw new EOFException(file + " became shorter while it was copied");
            }
            rest -= read;
            return read;
        }

        @Override
        public void close() throws IOException {
            content.close();
        }
    }
}
