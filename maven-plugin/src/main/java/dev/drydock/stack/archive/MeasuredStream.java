package dev.drydock.stack.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Knows how much was read, and how many zeros were the last of it; and writes it down elsewhere as it is read. */
final class MeasuredStream extends FilterInputStream {
    private final OutputStream copy;
    private long position;
    private long zeros;

    MeasuredStream(InputStream stream, OutputStream copy) {
        super(stream);
        this.copy = copy;
    }

    /** How many bytes were read. */
    long position() {
        return position;
    }

    long zerosAtEnd() {
        return zeros;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        if (read >= 0) {
            copy.write(read);
            position++;
            zeros = read == 0 ? zeros + 1 : 0;
        }
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (read > 0) {
            copy.write(buffer, offset, read);
            position += read;
            int zerosHere = 0;
            while (zerosHere < read && buffer[offset + read - 1 - zerosHere] == 0) {
                zerosHere++;
            }
            zeros = zerosHere == read ? zeros + read : zerosHere;
        }
        return read;
    }

    /** Skipped bytes are looked at, too. */
    @Override
    public long skip(long count) throws IOException {
        byte[] buffer = new byte[(int) Math.max(0, Math.min(count, 8192))];
        return Math.max(0, read(buffer, 0, buffer.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
