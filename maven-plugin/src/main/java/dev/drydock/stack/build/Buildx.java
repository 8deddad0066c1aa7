package dev.drydock.stack.build;

import dev.drydock.docker.EndpointRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * BuildKit by Docker's plugin {@code buildx}. It takes an open session with the engine to build with secrets, caches or
 * here-documents, and that is the plugin's own protocol.
 */
public final class Buildx {
    private final String docker;
    private final EndpointRequest engine;
    private final Path folder;

    /**
     * The plugin of Docker's own command.
     *
     * @param engine that is meant
     * @param folder where it runs
     */
    public Buildx(EndpointRequest engine, Path folder) {
        this("docker", engine, folder);
    }

    /** @param docker the command */
    Buildx(String docker, EndpointRequest engine, Path folder) {
        this.docker = docker;
        this.engine = engine;
        this.folder = folder;
    }

    /** Whether it answers. */
    boolean isInstalled() {
        try {
            return run(new BuildxCall(List.of("buildx", "version"), ""), line -> {}) == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    /**
     * Runs it to its end.
     *
     * @param output hears each line
     * @return the exit code
     * @throws IOException if it can't be run
     */
    int run(BuildxCall call, Consumer<String> output) throws IOException {
        var command = new ArrayList<>(List.of(docker));
        command.addAll(call.arguments());
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.putAll(engine.environment()); // the user's, which a Maven daemon does not have
        if (!engine.host().isEmpty()) {
            environment.put("DOCKER_HOST", engine.host());
        }
        Process process = builder.start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(call.input().getBytes(StandardCharsets.UTF_8));
        }
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.accept(line);
            }
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } finally {
            process.destroy();
        }
    }
}
