package dev.drydock.docker.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.drydock.docker.LogSink.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogFramesTest {
    private final ByteArrayOutputStream stream = new ByteArrayOutputStream();
    private final List<String> lines = new ArrayList<>();

    @Test
    void joinsHalfLinesOfEachSource() throws IOException {
        frame(1, "first ");
        frame(2, "warn");
        frame(1, "line\nsecond");
        frame(2, "ing\n");
        frame(1, " line\n\nlast");
        read(false);
        assertThat(lines).containsExactly("OUT first line", "ERR warning", "OUT second line", "OUT ", "OUT last");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void joinsHalfCharacters(int size) throws IOException {
        String text = "Grüße, 世界 🚢\n";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i += size) {
            frame(1, Arrays.copyOfRange(bytes, i, Math.min(bytes.length, i + size)));
        }
        read(false);
        assertThat(lines).containsExactly("OUT Grüße, 世界 🚢");
    }

    @Test
    void readsFramesLargerThanItsBuffer() throws IOException {
        frame(1, "x".repeat(100_000) + "\n");
        frame(2, "");
        frame(1, "end\n");
        read(false);
        assertThat(lines).containsExactly("OUT " + "x".repeat(100_000), "OUT end");
    }

    @Test
    void readsATerminalAsItComes() throws IOException {
        stream.writeBytes("one\r\ntwo\r\n\u0001\u0000three".getBytes(StandardCharsets.UTF_8));
        read(true);
        assertThat(lines).containsExactly("OUT one", "OUT two", "OUT \u0001\u0000three");
    }

    @Test
    void cutsALineThatNeverEnds() throws IOException {
        for (int i = 0; i < 20; i++) {
            frame(1, "x".repeat(100_000));
        }
        read(false);
        assertThat(lines).hasSize(2).allMatch(line -> line.length() < 1_200_000);
    }

    @Test
    void keepsBytesThatAreNoText() throws IOException {
        frame(1, new byte[] {'a', (byte) 0xff, 'b', '\n'});
        read(false);
        assertThat(lines).containsExactly("OUT a\ufffdb");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8, 11})
    void handsOnWhatCameBeforeABreak(int length) {
        frame(1, "whole\n");
        byte[] whole = stream.toByteArray();
        frame(1, "broken");
        byte[] broken = Arrays.copyOf(stream.toByteArray(), whole.length + length);
        assertThatExceptionOfType(EOFException.class)
                .isThrownBy(() -> LogFrames.read(new ByteArrayInputStream(broken), false, this::keep));
        assertThat(lines).startsWith("OUT whole");
    }

    private void frame(int source, String text) {
        frame(source, text.getBytes(StandardCharsets.UTF_8));
    }

    private void frame(int source, byte[] payload) {
        stream.writeBytes(ByteBuffer.allocate(8)
                .put((byte) source)
                .position(4)
                .putInt(payload.length)
                .array());
        stream.writeBytes(payload);
    }

    private void read(boolean terminal) throws IOException {
        InputStream bytes = new ByteArrayInputStream(stream.toByteArray());
        LogFrames.read(bytes, terminal, this::keep);
    }

    private void keep(Source source, String text) {
        lines.add(source + " " + text);
    }
}
