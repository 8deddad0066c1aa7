package dev.drydock.stack.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an engine has of a stack.
 *
 * @param containers that carry the project's label
 * @param networks that carry the project's label or the name of a wanted one
 * @param volumes that carry the project's label or the name of a wanted one
 * @param images ids of the wanted images that are there, by reference, and by name with digest if they are locked
 */
public record Observed(
        List<Container> containers, List<Network> networks, List<Volume> volumes, Map<String, String> images) {
    public Observed {
        containers = List.copyOf(containers);
        networks = List.copyOf(networks);
        volumes = List.copyOf(volumes);
        images = Map.copyOf(images);
    }

    /** What a container is doing. */
    public enum State {
        CREATED,
        RUNNING,
        PAUSED,
        RESTARTING,
        EXITED,
        /** Of no use any more. */
        DEAD;

        /** Whether there is something to stop. */
        boolean alive() {
            return this == RUNNING || this == PAUSED || this == RESTARTING;
        }
    }

    /** What the health test of a running container says. */
    public enum Health {
        /** There is none. */
        NONE,
        STARTING,
        HEALTHY,
        UNHEALTHY
    }

    /**
     * A container of a service.
     *
     * @param number from 1; 0 for a one-off
     * @param health what its health test says
     * @param hash that we noted when we made it; of what something else made it is empty, or {@link #CHANGED}
     * @param networks names of those that it is in
     * @param volumes names of the volumes that it mounts
     * @param anonymous names of its anonymous volumes, by the path they are mounted at
     * @param needs of its service when it was made
     */
    public record Container(
            String id,
            String name,
            String service,
            int number,
            boolean oneOff,
            State state,
            int exitCode,
            Health health,
            String hash,
            String imageId,
            Set<String> networks,
            Set<String> volumes,
            Map<String, String> anonymous,
            List<Need> needs) {
        /** The hash of one that something else made, and that is not as its service says. */
        public static final String CHANGED = "changed";

        public Container {
            networks = Set.copyOf(networks);
            volumes = Set.copyOf(volumes);
            anonymous = Map.copyOf(anonymous);
            needs = List.copyOf(needs);
        }

        /** The same, known not to be as its service says. */
        public Container changed() {
            return new Container(
                    id, name, service, number, oneOff, state, exitCode, health, CHANGED, imageId, networks, volumes,
                    anonymous, needs);
        }

        ContainerRef ref() {
            return new ContainerRef(id, name);
        }
    }

    /**
     * A network.
     *
     * @param ours whether it carries the project's label
     * @param hash that we noted when we made it; empty if something else made it
     */
    public record Network(String id, String name, boolean ours, String hash) {}

    /** A volume; see {@link Network}. */
    public record Volume(String name, boolean ours, String hash) {}

    Optional<Network> network(String name) {
        return networks.stream().filter(network -> network.name().equals(name)).findFirst();
    }

    Optional<Volume> volume(String name) {
        return volumes.stream().filter(volume -> volume.name().equals(name)).findFirst();
    }

    /** The id of an image, if it is there; of one that is locked only with the right digest. */
    Optional<String> id(Wanted.Image image) {
        return Optional.ofNullable(images.get(image.isLocked() ? image.pinned() : image.reference()));
    }

    /** The containers of services, without one-offs. */
    List<Container> regular() {
        return containers.stream().filter(container -> !container.oneOff()).toList();
    }

    /** What each service that has containers needed when they were made. */
    Map<String, List<Need>> needs() {
        var needs = new TreeMap<String, List<Need>>();
        regular().forEach(container -> needs.putIfAbsent(container.service(), container.needs()));
        return needs;
    }
}
