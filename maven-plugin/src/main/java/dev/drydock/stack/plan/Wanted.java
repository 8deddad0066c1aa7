package dev.drydock.stack.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A stack as its files want it.
 *
 * @param networks that its services use
 * @param volumes that its services use, without anonymous ones
 * @param services that are to run
 * @param otherServices that the files name too, but that are not to run now; their containers are no orphans
 */
public record Wanted(
        String project,
        List<Network> networks,
        List<Volume> volumes,
        List<Service> services,
        Set<String> otherServices) {
    public Wanted {
        networks = List.copyOf(networks);
        volumes = List.copyOf(volumes);
        services = List.copyOf(services);
        otherServices = Set.copyOf(otherServices);
    }

    /**
     * A network.
     *
     * @param key its name in the file
     * @param name its name in the engine
     * @param external whether something else makes it
     * @param hash of its definition
     */
    public record Network(String key, String name, boolean external, String hash) {}

    /** A named volume; see {@link Network}. */
    public record Volume(String key, String name, boolean external, String hash) {}

    /** When an image is got from its registry. */
    public enum Pull {
        ALWAYS,
        MISSING,
        NEVER
    }

    /** When an image is built. */
    public enum Build {
        /** The project does not say how. */
        NOT_OURS,
        ALWAYS,
        MISSING,
        NEVER
    }

    /**
     * The image of a service.
     *
     * @param reference by which the engine knows it
     * @param pinned its name with the digest that it is locked to, or empty
     * @param platform such as {@code linux/arm64}, or empty for the engine's own
     * @param buildsOn services whose images its build starts from
     */
    public record Image(
            String reference, String pinned, String platform, Pull pull, Build build, Set<String> buildsOn) {
        public Image {
            buildsOn = Set.copyOf(buildsOn);
        }

        /** Whether it may be none other than the one with a certain digest. */
        boolean isLocked() {
            return !pinned.isEmpty();
        }

        /** Whether the project says how to build it. */
        boolean isOurs() {
            return build != Build.NOT_OURS;
        }
    }

    /**
     * A service.
     *
     * @param containerName that the file gives, or empty
     * @param hash of all that a container of it is made from
     * @param needs that come before its start
     * @param shares services whose namespaces or volumes its containers join, so that they are replaced with them
     * @param networks names of those that its containers are in; empty if it is in none or in another's
     * @param volumes names of those that its containers mount
     * @param serves whether it listens or has a health test, as no job does
     * @param restarts whether the engine starts it again whenever it ends
     * @param files whether files are written into its containers before they start
     */
    public record Service(
            String name,
            String containerName,
            int replicas,
            Image image,
            String hash,
            List<Need> needs,
            Set<String> shares,
            Set<String> networks,
            Set<String> volumes,
            boolean serves,
            boolean restarts,
            boolean files) {
        public Service {
            needs = List.copyOf(needs);
            shares = Set.copyOf(shares);
            networks = Set.copyOf(networks);
            volumes = Set.copyOf(volumes);
        }
    }

    /** The same of which only some services are to run. */
    public Wanted only(Set<String> names) {
        return new Wanted(
                project,
                networks,
                volumes,
                services.stream()
                        .filter(service -> names.contains(service.name()))
                        .toList(),
                otherServices);
    }

    /** The services by name. */
    public Map<String, Service> byName() {
        return services.stream().collect(Collectors.toMap(Service::name, Function.identity()));
    }

    /** The services, each after those that it needs. */
    List<Service> ordered() {
        List<String> order = ServiceOrder.of(needs());
        return services.stream()
                .sorted(Comparator.comparing(service -> order.indexOf(service.name())))
                .toList();
    }

    /** What each service needs. */
    public Map<String, List<Need>> needs() {
        return services.stream().collect(Collectors.toMap(Service::name, Service::needs));
    }

    /** The name of a container. */
    String containerName(Service service, int number) {
        return service.containerName().isEmpty()
                ? project + "-" + service.name() + "-" + number
                : service.containerName();
    }
}
