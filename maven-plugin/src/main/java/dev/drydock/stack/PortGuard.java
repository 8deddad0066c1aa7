package dev.drydock.stack;

import dev.drydock.compose.load.ComposeProject;
import dev.drydock.compose.model.PortMapping;
import dev.drydock.compose.model.Service;
import dev.drydock.docker.Container.PublishedPort;
import dev.drydock.docker.ContainerSummary;
import dev.drydock.docker.Engine;
import dev.drydock.stack.plan.Plan;
import dev.drydock.stack.plan.Step;
import dev.drydock.stack.spec.ComposeLabels;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks before a plan is carried out whether the ports that it publishes are free, and who has them if not. */
final class PortGuard {
    private static final Set<String> ANY = Set.of("", "0.0.0.0", "::", "*");
    private static final String IPV4 = "\\d{1,3}(\\.\\d{1,3}){3}";
    private static final int LAST_PORT = 65_535;

    private final Engine engine;
    private final ComposeProject project;
    private final Listeners listeners;

    PortGuard(Engine engine, ComposeProject project, Listeners listeners) {
        this.engine = engine;
        this.project = project;
        this.listeners = listeners;
    }

    /** A sentence for each port that is taken. */
    List<String> taken(Plan plan) {
        return taken(plan, "");
    }

    /**
     * A sentence for each port that is taken.
     *
     * @param without a service that does not publish its ports, or empty
     */
    List<String> taken(Plan plan, String without) {
        Map<String, Long> started = started(plan);
        List<Service> services = project.services().stream()
                .filter(service ->
                        started.containsKey(service.name()) && !service.name().equals(without))
                .filter(service -> service.ports().stream().anyMatch(PortGuard::isFixed))
                .toList();
        if (services.isEmpty()) {
            return List.of();
        }
        List<ContainerSummary> others = others(plan);
        var taken = new ArrayList<String>();
        for (Service service : services) {
            for (PortMapping port : service.ports()) {
                if (isFixed(port)) {
                    taken(service, port, started.getOrDefault(service.name(), 1L), others)
                            .ifPresent(taken::add);
                }
            }
        }
        return taken;
    }

    /** A sentence for each port that several services publish. They may do so if one ends before the other starts. */
    List<String> shared(Plan plan) {
        Set<String> started = started(plan).keySet();
        var shared = new ArrayList<String>();
        var before = new LinkedHashMap<PortMapping, String>();
        for (Service service : project.services()) {
            if (!started.contains(service.name())) {
                continue;
            }
            for (PortMapping port : service.ports()) {
                before.entrySet().stream()
                        .filter(other -> isFixed(port) && isSame(port, other.getKey()))
                        .map(other -> "Port " + port.published().first() + " is published by services `"
                                + other.getValue() + "` and `" + service.name()
                                + "`, but only one can have it at a time; publish another port for one of them")
                        .forEach(shared::add);
            }
            service.ports().stream().filter(PortGuard::isFixed).forEach(port -> before.put(port, service.name()));
        }
        return shared;
    }

    private static boolean isSame(PortMapping one, PortMapping other) {
        return one.published().first() == other.published().first()
                && one.protocol().equals(other.protocol())
                && overlap(one.hostIp().shown(), other.hostIp().shown());
    }

    /** How many containers of each service a plan starts. */
    private static Map<String, Long> started(Plan plan) {
        return plan.entries().stream()
                .map(Plan.Entry::step)
                .filter(Step.StartContainer.class::isInstance)
                .collect(Collectors.groupingBy(step -> ((Step.StartContainer) step).service(), Collectors.counting()));
    }

    /** A range is no reason to look: the engine takes a free one of it. */
    private static boolean isFixed(PortMapping port) {
        return port.published().isKnown()
                && port.published().first() > 0
                && port.published().size() == 1;
    }

    /** Running containers that the plan does not stop. */
    private List<ContainerSummary> others(Plan plan) {
        Set<String> stopped = plan.entries().stream()
                .map(Plan.Entry::step)
                .filter(Step.StopContainer.class::isInstance)
                .map(step -> ((Step.StopContainer) step).container().id())
                .collect(Collectors.toSet());
        return engine.containers().summaries(Map.of()).stream()
                .filter(container -> !stopped.contains(container.id()))
                .toList();
    }

    private Optional<String> taken(Service service, PortMapping port, long containers, List<ContainerSummary> others) {
        int number = port.published().first();
        if (containers > 1) {
            return Optional.of("Service `" + service.name() + "` has " + containers
                    + " containers, but only one can have" + " port " + number + "; publish a range, or no fixed port");
        }
        return holder(port, number, others)
                .map(holder -> "Port " + number + " of service `" + service.name() + "` is taken by " + holder
                        + "; stop that one, or publish another port, such as " + free(number, others));
    }

    private Optional<String> holder(PortMapping port, int number, List<ContainerSummary> others) {
        for (ContainerSummary container : others) {
            for (PublishedPort published : container.ports()) {
                if (published.hostPort() == number
                        && published.protocol().equals(port.protocol())
                        && overlap(published.hostAddress(), port.hostIp().shown())) {
                    return Optional.of(name(container));
                }
            }
        }
        String address = port.hostIp().shown();
        boolean seen = port.protocol().equals("tcp") && (ANY.contains(address) || address.matches(IPV4)) && isHere();
        return seen
                ? listeners
                        .on(number, ANY.contains(address) ? "" : address)
                        .filter(process -> !process.startsWith("docker-proxy"))
                : Optional.empty();
    }

    private static boolean overlap(String one, String other) {
        return ANY.contains(one) || ANY.contains(other) || one.equals(other);
    }

    private static String name(ContainerSummary container) {
        String project = container.labels().getOrDefault(ComposeLabels.PROJECT, "");
        return "container " + container.name() + (project.isEmpty() ? "" : " of stack " + project);
    }

    /** Whether the engine is on this machine, not in a virtual one nor outside of a container that we are in. */
    private boolean isHere() {
        return engine.facts().endpoint().address().getScheme().equals("unix")
                && engine.state().details().text("Name").equals(listeners.machine());
    }

    private int free(int taken, List<ContainerSummary> others) {
        Set<Integer> used = new HashSet<>();
        others.forEach(container -> container.ports().forEach(port -> used.add(port.hostPort())));
        int port = taken + 1;
        while (port < LAST_PORT && (used.contains(port) || listeners.on(port).isPresent())) {
            port++;
        }
        return port;
    }
}
