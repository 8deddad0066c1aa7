package dev.drydock.image.runtime;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A program that may have no end of its own.
 *
 * @param folder that it runs in
 * @param environment variables beside those of the build
 * @param output file for what it prints
 */
record BoundedRun(List<String> command, Path folder, Map<String, String> environment, Path output) {
    private static final int LAST_LINES = 20;
    private static final long GRACE = 10; // seconds

    /**
     * Runs it.
     *
     * @return its exit code; nothing if it had to be ended
     */
    OptionalInt run(Duration longest) throws IOException {
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS"); // of the build, not of the image
        builder.environment().remove("JDK_JAVA_OPTIONS");
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            if (process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                return OptionalInt.of(process.exitValue());
            }
            process.destroy();
            if (!process.waitFor(GRACE, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            return OptionalInt.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("the build was stopped").initCause(stopped);
        } finally {
            process.destroyForcibly();
        }
    }

    /** The last lines that it printed, each on a line of its own. */
    String lastWords() throws IOException {
        List<String> lines = new String(Files.readAllBytes(output), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()).stream()
                .collect(Collectors.joining("\n  ", "\n  ", ""));
    }
}
