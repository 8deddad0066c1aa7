package dev.drydock.image.benchmark;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** Stands before an engine's socket and counts the bytes that are sent to it. */
final class CountingProxy implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final UnixDomainSocketAddress engine;
    private final Path socket;
    private final ServerSocketChannel server;
    private final AtomicLong sent = new AtomicLong();

    private CountingProxy(Path engine, Path socket, ServerSocketChannel server) {
        this.engine = UnixDomainSocketAddress.of(engine);
        this.socket = socket;
        this.server = server;
    }

    static CountingProxy before(Path engine, Path folder) throws IOException {
        Path socket = folder.resolve("proxy.sock");
        Files.deleteIfExists(socket);
        var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        var proxy = new CountingProxy(engine, socket, server);
        daemon(proxy::accept);
        return proxy;
    }

    /** As {@code DOCKER_HOST} has it. */
    String address() {
        return "unix://" + socket;
    }

    /** Bytes since the last time somebody asked. */
    long taken() {
        return sent.getAndSet(0);
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel client = server.accept();
                SocketChannel upstream = SocketChannel.open(engine);
                daemon(() -> copy(client, upstream, sent));
                daemon(() -> copy(upstream, client, new AtomicLong()));
            }
        } catch (IOException closed) {
            // the end of it
        }
    }

    private static void copy(SocketChannel from, SocketChannel into, AtomicLong count) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        try {
            while (from.read(buffer) >= 0) {
                buffer.flip();
                count.addAndGet(buffer.remaining());
                while (buffer.hasRemaining()) {
                    into.write(buffer);
                }
                buffer.clear();
            }
            into.shutdownOutput();
        } catch (IOException closed) {
            close(from);
            close(into);
        }
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException closedAlready) {
            // as it should be
        }
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.deleteIfExists(socket);
    }
}
