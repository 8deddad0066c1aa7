package dev.drydock.stack.run;

import dev.drydock.docker.Engine;
import dev.drydock.docker.Event;
import dev.drydock.docker.Subscription;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hears when containers end. An engine tells before it has taken their networks and files apart, which is most of the time
 * that a stop takes.
 */
final class Exits implements AutoCloseable {
    private final Map<String, CompletableFuture<Void>> awaited = new ConcurrentHashMap<>();
    private final Subscription subscription;

    /**
     * Begins to listen.
     *
     * @param labels that all containers of the stack carry
     */
    Exits(Engine engine, Map<String, String> labels) {
        subscription = engine.events(labels, Set.of("die"), this::heard);
    }

    private void heard(Event event) {
        CompletableFuture<Void> exit = awaited.get(event.subject());
        if (exit != null) {
            exit.complete(null);
        }
    }

    /** The next end of a container, by its id. */
    CompletableFuture<Void> of(String id) {
        return awaited.computeIfAbsent(id, key -> new CompletableFuture<>());
    }

    @Override
    public void close() {
        subscription.close();
    }
}
