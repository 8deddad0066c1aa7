package dev.drydock.image.registry;

import dev.drydock.docker.engine.RealEngine;
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
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Debian's registry on a port of this machine, empty. Where there is none, tests are skipped, aloud; in CI they fail. */
public final class OwnRegistry implements BeforeAllCallback, AfterAllCallback {
    public static final String USER = "ann";
    public static final String PASSWORD = "sw0rdfish";

    private static final String BCRYPT = "$2y$05$abcdefghijklmnopqrstuuluTiZL3ttNEbQrZeQdXc3T4K9pRyGZ2";
    private static final int ATTEMPTS = 100;

    private final boolean guarded;
    private @Nullable Process process;
    private Path folder = Path.of("");
    private int port;

    private OwnRegistry(boolean guarded) {
        this.guarded = guarded;
    }

    /** One for everybody. */
    public static OwnRegistry open() {
        return new OwnRegistry(false);
    }

    /** One that lets in only who knows the password. */
    public static OwnRegistry guarded() {
        return new OwnRegistry(true);
    }

    /** Its host, as images are named by it. */
    public String host() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException, InterruptedException {
        folder = Files.createTempDirectory("registry");
        Path users = Files.writeString(folder.resolve("users"), USER + ":" + BCRYPT + "\n");
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path settings = Files.writeString(
                folder.resolve("config.yml"),
                """
                version: 0.1
                log: {level: error, accesslog: {disabled: true}}
                storage: {filesystem: {rootdirectory: %s}, cache: {}}
                http: {addr: %s, relativeurls: true}
                """.formatted(folder.resolve("images"), host())
                        + (guarded ? "auth: {htpasswd: {realm: tests, path: " + users + "}}\n" : ""));
        try {
            process = new ProcessBuilder("docker-registry", "serve", settings.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
        } catch (IOException notInstalled) {
            RealEngine.unavailable(context.getDisplayName(), "no docker-registry here; Debian's package has that name");
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

    /** Has its disk rot: what it hands out under a digest is something else from now on. */
    void tamper(String repository, String digest, byte[] content) throws IOException {
        Path storage = folder.resolve("images/docker/registry/v2");
        String hex = digest.substring(digest.indexOf(':') + 1);
        Path blob = storage.resolve("blobs/sha256").resolve(hex.substring(0, 2)).resolve(hex);
        Files.write(Files.createDirectories(blob).resolve("data"), content);
        Path revision = storage.resolve("repositories")
                .resolve(repository)
                .resolve("_manifests/revisions/sha256")
                .resolve(hex);
        Files.writeString(Files.createDirectories(revision).resolve("link"), digest);
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
