package dev.drydock.stack.subject;

import dev.drydock.compose.load.ComposeProject;
import dev.drydock.docker.Container;
import dev.drydock.docker.ContainerSummary;
import dev.drydock.docker.Engine;
import dev.drydock.stack.spec.ComposeLabels;
import dev.drydock.stack.subject.StackTrouble.Blame;
import dev.drydock.text.NearMiss;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A stack by its name.
 *
 * @param files what its files say, if there are any
 * @param services that are meant; empty for all
 */
public record NamedStack(String name, Optional<ComposeProject> files, Set<String> services) {
    public NamedStack {
        services = Set.copyOf(services);
    }

    /** Its containers on an engine, by service and number, without one-offs. */
    public List<Container> containers(Engine engine) {
        return meant(engine.containers().list(Observation.labels(name)), Container::labels);
    }

    /** The same in short. */
    public List<ContainerSummary> summaries(Engine engine) {
        return meant(engine.containers().summaries(Observation.labels(name)), ContainerSummary::labels);
    }

    private <T> List<T> meant(List<T> all, Function<T, Map<String, String>> labels) {
        return all.stream()
                .filter(container -> !isOneOff(labels.apply(container)))
                .filter(container -> services.isEmpty() || services.contains(service(labels.apply(container))))
                .sorted(Comparator.comparing((T container) -> service(labels.apply(container)))
                        .thenComparing(container -> number(labels.apply(container))))
                .toList();
    }

    /** Refuses services that are meant if neither the files name them nor a container is of them. */
    public void refuseUnknown(Engine engine) throws StackTrouble {
        Set<String> named = files.map(ComposeProject::known).orElse(services);
        List<String> unknown = services.stream()
                .filter(service -> !named.contains(service))
                .filter(service -> new NamedStack(name, files, Set.of(service))
                        .summaries(engine)
                        .isEmpty())
                .sorted()
                .map(service -> "There is no service `" + service + "`" + NearMiss.clause(service, named))
                .toList();
        if (!unknown.isEmpty()) {
            throw StackTrouble.of(Blame.STACK, unknown);
        }
    }

    /**
     * One container of a service.
     *
     * @param number of it; 0 for the first
     */
    public Container one(Engine engine, String service, int number) throws StackTrouble {
        var one = new NamedStack(name, files, Set.of(service));
        one.refuseUnknown(engine);
        return one.containers(engine).stream()
                .filter(container -> number == 0 || number(container) == number)
                .findFirst()
                .orElseThrow(() -> StackTrouble.of(
                        Blame.STACK,
                        List.of("Service `" + service + "` has no container"
                                + (number == 0 ? "" : " with number " + number)
                                + " in stack " + name + "; `mvn stack:ps` lists those there are")));
    }

    /** The service that a container is of. */
    public static String service(Container container) {
        return service(container.labels());
    }

    /** The service of a container with these labels. */
    public static String service(Map<String, String> labels) {
        return labels.getOrDefault(ComposeLabels.SERVICE, "");
    }

    static int number(Container container) {
        return number(container.labels());
    }

    /** The number of a container with these labels. */
    public static int number(Map<String, String> labels) {
        String number = labels.getOrDefault(ComposeLabels.NUMBER, "");
        return number.matches("\\d{1,6}") ? Integer.parseInt(number) : 0;
    }

    /** What it is called in lists and logs: {@code db-1}. */
    public static String shortName(Container container) {
        return service(container) + "-" + number(container);
    }

    private static boolean isOneOff(Map<String, String> labels) {
        return labels.getOrDefault(ComposeLabels.ONE_OFF, "").equals("True");
    }
}
