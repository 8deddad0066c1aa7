package dev.drydock.stack.build;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What a writer writes, read while it is written. A writer that fails fails the reader. */
final class ArchiveStream extends FilterInputStream {
    private static final int BUFFER = 1 << 16;

    private final CompletableFuture<Void> written = new CompletableFuture<>();

    /** Writes an archive to its end. */
    interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }

    ArchiveStream(Writer writer) throws IOException {
        super(new PipedInputStream(BUFFER));
        var out = new PipedOutputStream((PipedInputStream) in);
        var thread = new Thread(() -> write(writer, out), "stack-build-context");
        thread.setDaemon(true);
        thread.start();
    }

    private void write(Writer writer, OutputStream out) {
        try (out) {
            writer.writeTo(out);
            written.complete(null);
        } catch (IOException | RuntimeException failure) {
            written.completeExceptionally(failure); // before the end is seen by the reader
        }
    }

    @Override
    public int read() throws IOException {
        int next = in.read();
        return next < 0 ? end() : next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = in.read(bytes, offset, length);
        return count < 0 ? end() : count;
    }

    private int end() throws IOException {
        try {
            written.join();
            return -1;
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof IOException failure ? failure : new IOException(failed.getCause());
        }
    }
}
