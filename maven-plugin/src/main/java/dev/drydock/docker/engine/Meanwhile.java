package dev.drydock.docker.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** What is found out on a thread of its own while its asker does something else. */
final class Meanwhile<T> {
    private final CompletableFuture<T> result;

    private Meanwhile(CompletableFuture<T> result) {
        this.result = result;
    }

    /** Begins, on a thread that keeps no process alive. */
    static <T> Meanwhile<T> begin(Supplier<T> question) {
        return new Meanwhile<>(CompletableFuture.supplyAsync(question, work -> {
            var thread = new Thread(work, "docker-question");
            thread.setDaemon(true);
            thread.start();
        }));
    }

    /** Waits for it; throws what the question threw. */
    T result() {
        try {
            return result.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw failed;
        }
    }
}
