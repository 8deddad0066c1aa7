package dev.drydock.docker.engine;

import dev.drydock.docker.LogSink;
import dev.drydock.docker.LogSink.Source;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * Takes the engine's stream of output apart. Without a terminal it comes in frames: a byte that says where it was
 * written to, three zeros, four bytes of length, and so much output. A frame ends where the program's write ended or the
 * engine's buffer was full, in the middle of a line or of a character, so each source has its own {@link LineDecoder}.
 */
final class LogFrames {
    private static final int HEADER = 8;
    private static final String BROKEN = "the output broke off in the middle of a frame";

    private final LineDecoder out;
    private final LineDecoder err;

    private LogFrames(LogSink sink) {
        this.out = new LineDecoder(line -> sink.line(Source.OUT, line));
        this.err = new LineDecoder(line -> sink.line(Source.ERR, line));
    }

    /** Reads to the end; what came before a connection broke has been handed on. */
    static void read(InputStream stream, boolean terminal, LogSink sink) throws IOException {
        var frames = new LogFrames(sink);
        try {
            if (terminal) {
                frames.raw(stream);
            } else {
                frames.framed(stream);
            }
        } finally {
            frames.out.end();
            frames.err.end();
        }
    }

    private void raw(InputStream stream) throws IOException {
        byte[] buffer = new byte[8192];
        for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
            out.bytes(buffer, read);
        }
    }

    private void framed(InputStream stream) throws IOException {
        byte[] header = new byte[HEADER];
        byte[] buffer = new byte[8192];
        for (int read = stream.readNBytes(header, 0, HEADER); read > 0; read = stream.readNBytes(header, 0, HEADER)) {
            if (read < HEADER) {
                throw new EOFException(BROKEN);
            }
            LineDecoder decoder = header[0] == 2 ? err : out;
            long left = Integer.toUnsignedLong(ByteBuffer.wrap(header).getInt(4));
            while (left > 0) {
                int got = stream.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (got < 0) {
                    throw new EOFException(BROKEN);
                }
                decoder.bytes(buffer, got);
                left -= got;
            }
        }
    }
}
