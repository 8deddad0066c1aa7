package dev.drydock.compose.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which service of a file needs which other one. */
public final class ServiceGraph {
    private static final String SERVICE = "service:";

    private final Map<String, Service> services = new HashMap<>();
    private final Map<String, List<Edge>> edges = new HashMap<>();

    public ServiceGraph(List<Service> services) {
        for (Service service : services) {
            this.services.put(service.name(), service);
            edges.put(service.name(), needs(service));
        }
    }

    /** How one service needs another. */
    public enum Need {
        DEPENDS_ON,
        LINK,
        VOLUMES_FROM,
        /** It joins a namespace of the other: {@code network_mode}, {@code ipc} or {@code pid} is {@code service:x}. */
        NAMESPACE
    }

    /**
     * A need.
     *
     * @param target name of the other service, which the file may lack; empty if it is not known
     */
    public record Edge(Service from, Text target, Need need) {}

    /** What a service needs, in the order of the kinds of need and then as written. */
    public List<Edge> needs(String service) {
        return edges.getOrDefault(service, List.of());
    }

    /** Every need of every service. */
    public Stream<Edge> edges() {
        return edges.values().stream().flatMap(List::stream);
    }

    private static List<Edge> needs(Service service) {
        var found = new ArrayList<Edge>();
        service.dependencies().forEach(need -> found.add(new Edge(service, need.service(), Need.DEPENDS_ON)));
        for (Text link : service.section().texts("links")) {
            found.add(new Edge(service, link.cut(':').get(0), Need.LINK));
        }
        for (Text from : service.section().texts("volumes_from")) {
            if (!from.shown().startsWith("container:")) {
                found.add(new Edge(service, from.cut(':').get(0), Need.VOLUMES_FROM));
            }
        }
        for (String key : List.of("network_mode", "ipc", "pid")) {
            service.section()
                    .text(key)
                    .filter(mode -> mode.shown().startsWith(SERVICE))
                    .map(mode -> mode.slice(SERVICE.length(), mode.shown().length()))
                    .ifPresent(target -> found.add(new Edge(service, target, Need.NAMESPACE)));
        }
        return List.copyOf(found);
    }

    /** Circles of needs, each once, from the need that leads into it to the one that closes it. */
    public List<List<Edge>> cycles() {
        var cycles = new ArrayList<List<Edge>>();
        Set<String> done = new HashSet<>();
        services.values().stream()
                .sorted((a, b) -> a.span().compareTo(b.span()))
                .forEach(service -> walk(service.name(), done, cycles));
        return cycles;
    }

    /** Depth first, without recursion: a file may chain any number of services. */
    private void walk(String root, Set<String> done, List<List<Edge>> cycles) {
        Deque<Iterator<Edge>> open = new ArrayDeque<>();
        var path = new ArrayList<Edge>();
        Map<String, Integer> depthOf = new HashMap<>();
        if (done.add(root)) {
            depthOf.put(root, 0);
            open.push(needs(root).iterator());
        }
        while (!open.isEmpty()) {
            if (!open.element().hasNext()) {
                open.pop();
                if (!path.isEmpty()) {
                    depthOf.remove(path.remove(path.size() - 1).target().shown());
                }
                continue;
            }
            Edge edge = open.element().next();
            String target = edge.target().shown();
            Integer depth = depthOf.get(target);
            if (depth != null) {
                var cycle = new ArrayList<>(path.subList(depth, path.size()));
                cycle.add(edge);
                cycles.add(cycle);
            } else if (services.containsKey(target) && done.add(target)) {
                path.add(edge);
                depthOf.put(target, path.size());
                open.push(needs(target).iterator());
            }
        }
    }
}
