package dev.drydock.stack;

import dev.drydock.compose.load.ComposeProject;
import dev.drydock.docker.Container;
import dev.drydock.docker.Engine;
import dev.drydock.stack.spec.ComposeLabels;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A stack by its name.
 *
 * @param files what its files say, if there are any
 * @param services that are meant; empty for all
 */
record NamedStack(String name, Optional<ComposeProject> files, Set<String> services) {
    NamedStack {
        services = Set.copyOf(services);
    }

    /** Its containers on an engine, by service and number, without one-offs. */
    List<Container> containers(Engine engine) {
        return engine.containers().list(Observation.labels(name)).stream()
                .filter(container -> !isOneOff(container))
                .filter(container -> services.isEmpty() || services.contains(service(container)))
                .sorted(Comparator.comparing(NamedStack::service).thenComparing(NamedStack::number))
                .toList();
    }

    static String service(Container container) {
        return container.labels().getOrDefault(ComposeLabels.SERVICE, "");
    }

    static int number(Container container) {
        String number = container.labels().getOrDefault(ComposeLabels.NUMBER, "");
        return number.matches("\\d{1,6}") ? Integer.parseInt(number) : 0;
    }

    /** What it is called in lists and logs: {@code db-1}. */
    static String shortName(Container container) {
        return service(container) + "-" + number(container);
    }

    private static boolean isOneOff(Container container) {
        Map<String, String> labels = container.labels();
        return labels.getOrDefault(ComposeLabels.ONE_OFF, "").equals("True");
    }
}
