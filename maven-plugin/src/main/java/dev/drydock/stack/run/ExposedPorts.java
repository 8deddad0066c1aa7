package dev.drydock.stack.run;

import dev.drydock.docker.Container;
import java.util.Set;
import java.util.stream.Collectors;

/** The ports that a container says it listens on. */
final class ExposedPorts {
    private static final String TCP = "/tcp";

    private ExposedPorts() {}

    static Set<Integer> tcp(Container container) {
        return container.details().object("Config", "ExposedPorts").fields().keySet().stream()
                .filter(port -> port.endsWith(TCP))
                .map(port -> port.substring(0, port.length() - TCP.length()))
                .filter(port -> port.matches("\\d{1,5}"))
                .map(Integer::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
