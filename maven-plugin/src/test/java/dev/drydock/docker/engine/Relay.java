package dev.drydock.docker.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A socket that leads to another one until it is cut, and tells what is asked on it. */
public final class Relay implements AutoCloseable {
    private final Path socket;
    private final Path target;
    private final Ear ear;
    private final ServerSocketChannel server;
    private final List<SocketChannel> open = new CopyOnWriteArrayList<>();
    private volatile boolean cut;

    /** Hears of each request; what passes through waits for it. */
    public interface Ear {
        /** Before the target gets a request, such as {@code GET /info HTTP/1.1}. */
        default void asked(String request) throws IOException {}

        /** When the target has answered it, before who asked gets the answer. */
        default void answered(String request) throws IOException {}
    }

    Relay(Path socket, Path target) throws IOException {
        this(socket, target, new Ear() {});
    }

    /** A relay whose ear hears the first request of each connection, which has no other. */
    public Relay(Path socket, Path target, Ear ear) throws IOException {
        this.socket = socket;
        this.target = target;
        this.ear = ear;
        this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
        inBackground(this::accept);
    }

    public Path socket() {
        return socket;
    }

    /** Breaks all connections and refuses new ones. */
    public void cut() throws IOException {
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
            try {
                SocketChannel engine = SocketChannel.open(UnixDomainSocketAddress.of(target));
                open.addAll(List.of(client, engine));
                inBackground(() -> pass(client, engine));
            } catch (IOException nobodyThere) {
                client.close();
            }
        }
    }

    private void pass(SocketChannel client, SocketChannel engine) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(8192);
        if (client.read(buffer) > 0) {
            String request = StandardCharsets.ISO_8859_1
                    .decode(buffer.duplicate().flip())
                    .toString()
                    .lines()
                    .findFirst()
                    .orElse("");
            ear.asked(request);
            inBackground(() -> copy(engine, client, () -> ear.answered(request)));
            write(buffer, engine);
        }
        copy(client, engine, () -> {});
    }

    private static void copy(SocketChannel from, SocketChannel to, Work first) throws IOException {
        try (from;
                to) {
            ByteBuffer buffer = ByteBuffer.allocate(8192);
            boolean begun = false;
            while (from.read(buffer) >= 0) {
                if (!begun) {
                    first.run();
                    begun = true;
                }
                write(buffer, to);
            }
        }
    }

    private static void write(ByteBuffer buffer, SocketChannel to) throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            to.write(buffer);
        }
        buffer.clear();
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
