package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.model.ServiceGraph;
import dev.drydock.compose.model.ServiceGraph.Edge;
import dev.drydock.compose.model.ServiceGraph.Need;
import java.util.Optional;

/** Which services of a file have a network stack in common, so that {@code localhost} is the same for them. */
final class SharedNetworks {
    /** More steps are a circle, which Compose refuses. */
    private static final int LONGEST_CHAIN = 20;

    private final ComposeFile file;
    private final ServiceGraph graph;

    SharedNetworks(ComposeFile file) {
        this.file = file;
        this.graph = file.graph();
    }

    /** Whether a service is in none but its own container's network or that of another service. */
    boolean hasItsOwn(Service service) {
        return mode(owner(service)).isEmpty();
    }

    /** Whether one service finds the other at {@code localhost}. */
    boolean areShared(Service one, Service other) {
        return owner(one).name().equals(owner(other).name());
    }

    /** The service whose network it joins in the end. */
    private Service owner(Service service) {
        Service owner = service;
        for (int step = 0; step < LONGEST_CHAIN && mode(owner).startsWith("service:"); step++) {
            Optional<Service> next = graph.needs(owner.name()).stream()
                    .filter(edge -> edge.need() == Need.NAMESPACE)
                    .map(Edge::target)
                    .flatMap(target -> file.service(target.shown()).stream())
                    .findFirst();
            if (next.isEmpty()) {
                return owner;
            }
            owner = next.get();
        }
        return owner;
    }

    /** What a service has instead of a network of its own; empty if it has one. */
    private static String mode(Service service) {
        String mode =
                service.section().text("network_mode").map(Object::toString).orElse("");
        return mode.equals("bridge") || mode.equals("none") ? "" : mode;
    }
}
