package dev.drydock.docker.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A socket that leads to another one until it is cut. */
final class Relay implements AutoCloseable {
    private final Path socket;
    private final Path target;
    private final ServerSocketChannel server;
    private final List<SocketChannel> open = new CopyOnWriteArrayList<>();
    private volatile boolean cut;

    Relay(Path socket, Path target) throws IOException {
        this.socket = socket;
        this.target = target;
        this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
        inBackground(this::accept);
    }

    Path socket() {
        return socket;
    }

    /** Breaks all connections and refuses new ones. */
    void cut() throws IOException {
        cut = true;
        for (SocketChannel channel : open) {
            channel.close();
        }
    }

    void mend() {
        cut = false;
    }

    @Override
    public void close() throws IOException {
        cut();
        server.close();
        Files.deleteIfExists(socket);
    }

    private void accept() throws IOException {
        while (true) {
            SocketChannel client = server.accept();
            if (cut) {
                client.close();
                continue;
            }
            SocketChannel engine = SocketChannel.open(UnixDomainSocketAddress.of(target));
            open.addAll(List.of(client, engine));
            inBackground(() -> copy(client, engine));
            inBackground(() -> copy(engine, client));
        }
    }

    private static void copy(SocketChannel from, SocketChannel to) throws IOException {
        try (from;
                to) {
            ByteBuffer buffer = ByteBuffer.allocate(8192);
            while (from.read(buffer) >= 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    to.write(buffer);
                }
                buffer.clear();
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void inBackground(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException cut) {
                throw new UncheckedIOException(cut);
            }
        });
        thread.setUncaughtExceptionHandler((broken, cut) -> {}); // the point of a relay that is cut
        thread.setDaemon(true);
        thread.start();
    }
}
