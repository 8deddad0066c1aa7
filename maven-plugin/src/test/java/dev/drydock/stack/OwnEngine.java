package dev.drydock.stack;

import dev.drydock.docker.engine.RealEngine;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * An engine that a test may do harm to, with little room for data. Where none can be had, as that needs root on a Linux,
 * the tests are skipped, aloud; in CI they fail.
 */
final class OwnEngine implements BeforeAllCallback, AfterAllCallback {
    private static final File SCRIPTS = new File("../.ci");
    private static final String MEGABYTES = "96";

    private final Path folder =
            Path.of("/tmp", "own-engine-" + ProcessHandle.current().pid()); // a socket's path must be short

    /** Its address, also before it runs. */
    String address() {
        return "unix://" + socket();
    }

    Path socket() {
        return folder.resolve("docker.sock");
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException, InterruptedException {
        String trouble = order("start", MEGABYTES);
        if (!trouble.isEmpty()) {
            order("stop");
            RealEngine.unavailable(context.getDisplayName(), "no engine of its own could be started: " + trouble);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException, InterruptedException {
        order("stop");
    }

    /** Ends it as a service manager would, with all containers, and starts it again. */
    void restart() throws IOException, InterruptedException {
        String trouble = order("restart");
        if (!trouble.isEmpty()) {
            throw new IllegalStateException(trouble);
        }
    }

    /** Leaves it no room; deleting the file gives it back. */
    Path fill() throws IOException {
        Path filler = folder.resolve("data/filler");
        byte[] block = new byte[1 << 16];
        try (var out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            return filler;
        }
    }

    /** What the script has to say if it fails, else nothing. */
    private String order(String order, String... more) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("./own-engine", order, folder.toString()));
        command.addAll(List.of(more));
        Path said = Files.createTempFile("own-engine", ".log"); // a pipe would stay open as long as the engine runs
        try {
            int code = new ProcessBuilder(command)
                    .directory(SCRIPTS)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start()
                    .waitFor();
            return code == 0 ? "" : "code " + code + ", " + Files.readString(said);
        } finally {
            Files.delete(said);
        }
    }
}
