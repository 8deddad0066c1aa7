package dev.drydock.image;

import dev.drydock.image.model.Layer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;

/** Contents one behind the other; each is opened when it is reached, and closed before the next. */
final class Chain extends InputStream {
    private final Iterator<Layer.Content> contents;
    private InputStream open = InputStream.nullInputStream();

    Chain(Iterator<Layer.Content> contents) {
        this.contents = contents;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(single[0]);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int count = open.read(bytes, from, length);
        while (count < 0 && contents.hasNext()) {
            open.close();
            open = contents.next().open();
            count = open.read(bytes, from, length);
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        open.close();
    }
}
