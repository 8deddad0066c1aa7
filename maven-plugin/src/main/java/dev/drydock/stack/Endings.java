package dev.drydock.stack;

import dev.drydock.docker.Container;
import dev.drydock.docker.Engine;
import dev.drydock.docker.EngineFailure;
import dev.drydock.stack.logs.LogFiles;
import dev.drydock.stack.logs.SecretMask;
import dev.drydock.stack.plan.ContainerRef;
import dev.drydock.stack.plan.Observed;
import dev.drydock.stack.run.EngineWork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** How the containers of a stack end. Each is inspected once. */
final class Endings implements EngineWork.Endings {
    private final Engine engine;
    private final List<String> all;
    private final Optional<Duration> stopTimeout;
    private final Path output;
    private final Map<String, Optional<Container>> inspected = new ConcurrentHashMap<>();

    /**
     * Those that were observed.
     *
     * @param stopTimeout that the user wants; else each has its own
     * @param output the folder for logs
     */
    Endings(Engine engine, Observed observed, Optional<Duration> stopTimeout, Path output) {
        this.engine = engine;
        this.all = observed.containers().stream().map(Observed.Container::id).toList();
        this.stopTimeout = stopTimeout;
        this.output = output;
    }

    /**
     * Inspects all of them, for logs to be saved. An engine that stops a container tells nothing of it meanwhile, and what
     * one keeps secret the logs of all are searched for.
     */
    void inspectAll(Executor threads) {
        CompletableFuture.allOf(all.stream()
                        .map(id -> CompletableFuture.runAsync(() -> inspected(id), threads))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    @Override
    public Optional<Duration> grace() {
        return stopTimeout;
    }

    @Override
    public void saveLog(ContainerRef container) {
        Optional<Container> saved = inspected(container.handle());
        if (saved.isPresent()) {
            try {
                LogFiles.write(engine, saved.get(), mask(), output);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(String.valueOf(unwritable), unwritable);
            }
        }
    }

    /** What one container keeps secret others may write. */
    private SecretMask mask() {
        return new SecretMask(all.stream().flatMap(id -> inspected(id).stream()).toList());
    }

    private Optional<Container> inspected(String handle) {
        return inspected.computeIfAbsent(handle, this::find);
    }

    private Optional<Container> find(String handle) {
        try {
            return engine.containers().find(handle);
        } catch (EngineFailure gone) {
            return Optional.empty();
        }
    }
}
