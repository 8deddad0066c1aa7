package dev.drydock.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Debian's registry on a port of this machine, which lets in only who knows the password. */
final class GuardedRegistry implements BeforeAllCallback, AfterAllCallback {
    static final String USER = "ann";
    static final String PASSWORD = "sw0rdfish";
    private static final String BCRYPT = "$2y$05$abcdefghijklmnopqrstuuluTiZL3ttNEbQrZeQdXc3T4K9pRyGZ2";
    private static final int ATTEMPTS = 100;

    private @Nullable Process process;
    private int port;

    /** Its host, as images are named by it. */
    String host() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("registry");
        Path users = Files.writeString(folder.resolve("users"), USER + ":" + BCRYPT + "\n");
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path settings =
                Files.writeString(folder.resolve("config.yml"), """
                version: 0.1
                log: {level: error, accesslog: {disabled: true}}
                storage: {filesystem: {rootdirectory: %s}}
                http: {addr: %s}
                auth: {htpasswd: {realm: tests, path: %s}}
                """.formatted(folder.resolve("images"), host(), users));
        try {
            process = new ProcessBuilder("docker-registry", "serve", settings.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(new File(folder.toFile(), "log"))
                    .start();
        } catch (IOException notInstalled) {
            String message =
                    "SKIPPED " + context.getDisplayName() + ": no docker-registry here; Debian's package has that name";
            System.err.println(message);
            Assumptions.abort(message);
        }
        for (int i = 0; i < ATTEMPTS && !answers(); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private boolean answers() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Optional.ofNullable(process).ifPresent(started -> {
            started.destroy();
            try {
                started.waitFor();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new UncheckedIOException(new IOException(interrupted));
            }
        });
    }
}
