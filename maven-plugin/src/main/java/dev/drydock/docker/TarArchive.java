package dev.drydock.docker;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A tar archive that is put together in memory, for files that are written into a container or a build. */
public final class TarArchive {
    private static final int BLOCK = 512;
    private static final int NAME = 100;

    private final ByteArrayOutputStream archive = new ByteArrayOutputStream();

    /**
     * Adds a file.
     *
     * @param path without leading slash
     * @param mode permissions, such as {@code 0444}
     * @param user number of the owner
     * @param group number of the owning group
     */
    public TarArchive file(String path, int mode, int user, int group, byte[] content) {
        entry(path, '0', mode, user, group, content);
        return this;
    }

    /** A text that everybody may read and root may change. */
    public TarArchive file(String path, String content) {
        return file(path, 0644, 0, 0, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The archive so far. */
    public byte[] bytes() {
        byte[] entries = archive.toByteArray();
        return Arrays.copyOf(entries, entries.length + 2 * BLOCK); // it ends by two empty blocks
    }

    private void entry(String path, char type, int mode, int user, int group, byte[] content) {
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        if (name.length > NAME) {
            entry("long-name", 'x', 0644, 0, 0, record("path", path));
        }
        byte[] header = new byte[BLOCK];
        System.arraycopy(name, 0, header, 0, Math.min(name.length, NAME));
        put(header, 100, "%07o".formatted(mode));
        put(header, 108, "%07o".formatted(user));
        put(header, 116, "%07o".formatted(group));
        put(header, 124, "%011o".formatted(content.length));
        put(header, 136, "%011o".formatted(0)); // no time, so that the same files give the same bytes
        put(header, 148, " ".repeat(8)); // counts as spaces in the sum that comes here
        header[156] = (byte) type;
        put(header, 257, "ustar");
        put(header, 263, "00");
        int sum = 0;
        for (byte each : header) {
            sum += each & 0xff;
        }
        put(header, 148, "%06o\0 ".formatted(sum));
        archive.writeBytes(header);
        archive.writeBytes(content);
        archive.writeBytes(new byte[Math.floorMod(-content.length, BLOCK)]);
    }

    /** A line that begins with its own length. */
    private static byte[] record(String key, String value) {
        String rest = " " + key + "=" + value + "\n";
        int size = rest.getBytes(StandardCharsets.UTF_8).length;
        int length = size + Integer.toString(size).length();
        length = size + Integer.toString(length).length();
        return (length + rest).getBytes(StandardCharsets.UTF_8);
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }
}
