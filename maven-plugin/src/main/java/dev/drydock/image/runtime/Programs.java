package dev.drydock.image.runtime;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The programs of a Java runtime.
 *
 * @param home its folder
 */
record Programs(Path home) {
    /**
     * Runs one.
     *
     * @return what it printed
     * @throws IOException with what it printed, if it fails
     */
    String run(String tool, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(home.resolve("bin").resolve(tool).toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("JAVA_TOOL_OPTIONS"); // Java tells of these where we read what a tool prints
        builder.environment().remove("JDK_JAVA_OPTIONS");
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(
                        "`" + tool + "` failed: " + printed.lines().findFirst().orElse("it does not say why"));
            }
        } catch (InterruptedException stopped) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("the build was stopped").initCause(stopped);
        }
        return printed;
    }
}
