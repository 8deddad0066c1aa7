package dev.drydock.compose.service;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.model.ServiceGraph;
import dev.drydock.compose.model.ServiceGraph.Need;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which services of a file have a network stack in common, so that {@code localhost} is the same for them. */
public final class SharedNetworks {
    /** More steps are a circle, which Compose refuses. */
    private static final int LONGEST_CHAIN = 20;

    /** By the name of each service, the one whose network it is in. */
    private final Map<String, Service> owners = new HashMap<>();

    /** Those of a file. */
    public SharedNetworks(ComposeFile file) {
        ServiceGraph graph = file.graph();
        file.services().forEach(service -> owners.put(service.name(), owner(file, graph, service)));
    }

    /** Whether a service is in none but its own container's network or that of another service. */
    public boolean hasItsOwn(Service service) {
        return mode(owner(service)).isEmpty();
    }

    /** Whether one service finds the other at {@code localhost}. */
    public boolean areShared(Service one, Service other) {
        return owner(one).name().equals(owner(other).name());
    }

    private Service owner(Service service) {
        return owners.getOrDefault(service.name(), service);
    }

    private static Service owner(ComposeFile file, ServiceGraph graph, Service service) {
        Service owner = service;
        for (int step = 0; step < LONGEST_CHAIN && mode(owner).startsWith("service:"); step++) {
            Optional<Service> next = graph.needs(owner.name()).stream()
                    .filter(edge -> edge.need() == Need.NAMESPACE)
                    .flatMap(edge -> file.service(edge.target().shown()).stream())
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
