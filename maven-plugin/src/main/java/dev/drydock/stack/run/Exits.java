package dev.drydock.stack.run;

import dev.drydock.docker.Engine;
import dev.drydock.docker.Event;
import dev.drydock.docker.Subscription;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hears when containers end that were told to. An engine tells before it has taken their networks and files apart, which is
 * most of the time that a stop takes. One that ends by itself may be restarted, so that does not count.
 */
final class Exits implements AutoCloseable {
    private static final String TOLD = "kill";
    private static final String ENDED = "die";

    private final Map<String, CompletableFuture<Void>> awaited = new ConcurrentHashMap<>();
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final Subscription subscription;

    /**
     * Begins to listen.
     *
     * @param labels that all containers of the stack carry
     */
    Exits(Engine engine, Map<String, String> labels) {
        subscription = engine.events(labels, Set.of(TOLD, ENDED), this::heard);
    }

    private void heard(Event event) {
        if (event.action().equals(TOLD)) {
            told.add(event.subject());
        } else if (told.contains(event.subject())) {
            of(event.subject()).complete(null);
        }
    }

    /** The end of a container, by its id, after it was told to. */
    CompletableFuture<Void> of(String id) {
        return awaited.computeIfAbsent(id, key -> new CompletableFuture<>());
    }

    @Override
    public void close() {
        subscription.close();
    }
}
