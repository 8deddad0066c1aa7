package dev.drydock.stack.logs;

import dev.drydock.docker.Container;
import dev.drydock.docker.Engine;
import dev.drydock.docker.LogRequest;
import dev.drydock.stack.subject.NamedStack;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes what containers have written to files, one each, without secrets, before the containers are gone. */
public final class LogFiles {
    private LogFiles() {}

    /** Writes them to {@code logs/SERVICE-NUMBER.log}. */
    public static void write(Engine engine, List<Container> containers, Path folder) throws IOException {
        var mask = new SecretMask(containers);
        for (Container container : containers) {
            write(engine, container, mask, folder);
        }
    }

    /** Writes one of them. */
    public static void write(Engine engine, Container container, SecretMask mask, Path folder) throws IOException {
        Path logs = folder.resolve("logs");
        Files.createDirectories(logs);
        Path file = logs.resolve(NamedStack.shortName(container) + ".log");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            engine.containers().logs(container, LogRequest.ALL, (source, line) -> {
                try {
                    out.write(mask.hide(line));
                    out.write('\n');
                } catch (IOException full) {
                    throw new UncheckedIOException(full);
                }
            });
        } catch (UncheckedIOException full) {
            throw full.getCause();
        }
    }
}
