package dev.drydock.image;

import dev.drydock.console.Work;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that tell how far they are read. */
final class WatchedInput extends FilterInputStream {
    private final Work work;

    WatchedInput(InputStream bytes, Work work) {
        super(bytes);
        this.work = work;
    }

    @Override
    public int read() throws IOException {
        int got = super.read();
        work.advance(got < 0 ? 0 : 1);
        return got;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int got = super.read(target, offset, length);
        work.advance(Math.max(0, got));
        return got;
    }
}
