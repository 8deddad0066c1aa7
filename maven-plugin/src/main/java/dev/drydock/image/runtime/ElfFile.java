package dev.drydock.image.runtime;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Programs and libraries of Linux, as far as they say which libraries they need: the entries {@code DT_NEEDED} of the
 * dynamic section (System V ABI, chapter 5), of the 64-bit class.
 */
final class ElfFile {
    private static final int MAGIC = 0x7f454c46;
    private static final int CLASS_64 = 2;
    private static final int LITTLE_ENDIAN = 1;
    private static final int HEADER = 64;
    private static final int LOAD = 1;
    private static final int DYNAMIC = 2;
    private static final long NEEDED = 1;
    private static final long STRINGS = 5;

    private final ByteBuffer bytes;
    private final List<Segment> loaded = new ArrayList<>();
    private final List<Segment> dynamic = new ArrayList<>();

    private record Segment(long offset, long address, long size) {}

    private ElfFile(ByteBuffer bytes) {
        this.bytes = bytes;
        int table = (int) bytes.getLong(32);
        int entry = Short.toUnsignedInt(bytes.getShort(54));
        for (int i = 0; i < Short.toUnsignedInt(bytes.getShort(56)); i++) {
            int at = table + i * entry;
            var segment = new Segment(bytes.getLong(at + 8), bytes.getLong(at + 16), bytes.getLong(at + 32));
            switch (bytes.getInt(at)) {
                case LOAD -> loaded.add(segment);
                case DYNAMIC -> dynamic.add(segment);
                default -> {} // of no interest here
            }
        }
    }

    /** Names of the libraries that a file needs; none if it is no such file. */
    static List<String> needed(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < HEADER) {
                return List.of();
            }
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            if (bytes.getInt(0) != MAGIC || bytes.get(4) != CLASS_64) {
                return List.of();
            }
            bytes.order(bytes.get(5) == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            return new ElfFile(bytes).needed();
        } catch (IndexOutOfBoundsException | BufferUnderflowException cutOff) {
            throw new IOException(file + " is damaged: it ends too soon", cutOff);
        }
    }

    private List<String> needed() {
        var offsets = new ArrayList<Long>();
        long strings = 0;
        for (Segment section : dynamic) {
            for (long at = section.offset; at < section.offset + section.size; at += 16) {
                long tag = bytes.getLong((int) at);
                long value = bytes.getLong((int) at + 8);
                if (tag == NEEDED) {
                    offsets.add(value);
                } else if (tag == STRINGS) {
                    strings = inFile(value);
                }
            }
        }
        long table = strings;
        return offsets.stream().map(offset -> text(table + offset)).toList();
    }

    /** Where something lies that the program knows by its address in memory. */
    private long inFile(long address) {
        return loaded.stream()
                .filter(segment -> address >= segment.address && address < segment.address + segment.size)
                .findFirst()
                .map(segment -> address - segment.address + segment.offset)
                .orElse(address);
    }

    private String text(long offset) {
        int end = (int) offset;
        while (bytes.get(end) != 0) {
            end++;
        }
        byte[] text = new byte[end - (int) offset];
        bytes.get((int) offset, text);
        return new String(text, StandardCharsets.US_ASCII);
    }
}
