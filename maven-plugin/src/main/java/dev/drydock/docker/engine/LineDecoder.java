package dev.drydock.docker.engine;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Makes lines of bytes that come in pieces. A line is decoded when it is whole, so that no character is cut; bytes that
 * are no UTF-8 become the replacement character.
 */
final class LineDecoder {
    /** A program that never ends its line must not take all memory. */
    private static final int LONGEST = 1 << 20;

    private final Consumer<String> lines;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    LineDecoder(Consumer<String> lines) {
        this.lines = lines;
    }

    void bytes(byte[] bytes, int length) {
        int start = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '\n') {
                line.write(bytes, start, i - start);
                flush();
                start = i + 1;
            }
        }
        line.write(bytes, start, length - start);
        if (line.size() >= LONGEST) {
            flush();
        }
    }

    /** Hands on what was written last without an end of line. */
    void end() {
        if (line.size() > 0) {
            flush();
        }
    }

    /** A terminal ends lines by {@code \r\n}. */
    private void flush() {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        lines.accept(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }
}
