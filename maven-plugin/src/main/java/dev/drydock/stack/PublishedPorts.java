package dev.drydock.stack;

import dev.drydock.docker.Container.PublishedPort;
import dev.drydock.docker.ContainerSummary;
import dev.drydock.stack.subject.NamedStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The ports under which a stack is reached, as properties: {@code stack.SERVICE.PORT} is the host's port for a port of
 * the service's first container, {@code stack.SERVICE.NUMBER.PORT} for one of another, and {@code stack.SERVICE.host} the
 * host.
 */
final class PublishedPorts {
    private static final Set<String> ANY = Set.of("", "0.0.0.0", "::");

    /** TCP before others; and IPv4, which {@code localhost} is first, as an engine may open another port for IPv6. */
    private static final Comparator<PublishedPort> FIRST_CHOICE = Comparator.comparing(
                    (PublishedPort port) -> !port.protocol().equals("tcp"))
            .thenComparing(port -> port.hostAddress().contains(":"));

    private PublishedPorts() {}

    /**
     * The properties.
     *
     * @param host under which the engine's ports are reached
     */
    static SortedMap<String, String> of(List<ContainerSummary> containers, String host) {
        var properties = new TreeMap<String, String>();
        for (ContainerSummary container : containers) {
            String service = "stack." + NamedStack.service(container.labels());
            boolean first = properties.keySet().stream().noneMatch(name -> name.startsWith(service + "."));
            for (PublishedPort port :
                    container.ports().stream().sorted(FIRST_CHOICE).toList()) {
                String of = service
                        + (first ? "." : "." + NamedStack.number(container.labels()) + ".")
                        + port.containerPort();
                properties.putIfAbsent(of, String.valueOf(port.hostPort()));
                properties.putIfAbsent(service + ".host", host(port, host));
            }
        }
        return properties;
    }

    /** The host under which a port is reached, which may be open on one address only. */
    static String host(PublishedPort port, String host) {
        return ANY.contains(port.hostAddress()) ? host : port.hostAddress();
    }

    /** Writes them to {@code ports.properties}. */
    static void write(SortedMap<String, String> properties, Path folder) throws IOException {
        Files.createDirectories(folder);
        String text = properties.entrySet().stream()
                .map(property -> property.getKey() + "=" + property.getValue() + "\n")
                .collect(Collectors.joining());
        Files.writeString(folder.resolve("ports.properties"), text);
    }
}
