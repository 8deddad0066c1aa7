package dev.drydock.stack;

import dev.drydock.compose.model.Resource;
import dev.drydock.console.Bytes;
import dev.drydock.console.Messages;
import dev.drydock.docker.Container;
import dev.drydock.docker.Containers.Removal;
import dev.drydock.docker.DiskUsage;
import dev.drydock.docker.Engine;
import dev.drydock.docker.Network;
import dev.drydock.docker.Volume;
import dev.drydock.stack.backup.OpenVolumes;
import dev.drydock.stack.spec.ComposeLabels;
import dev.drydock.stack.subject.NamedStack;
import dev.drydock.stack.subject.Observation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds what a stack has left and nothing needs any more: one-offs that have ended, containers of goals that were killed,
 * networks that the files don't name and no container is in, and anonymous volumes that no container has. Named volumes
 * are never among them.
 */
final class Leftovers {
    private final Engine engine;
    private final NamedStack stack;
    private final Set<String> keep;
    private final Messages messages;
    private final Set<String> goingContainers = new HashSet<>();

    Leftovers(Engine engine, NamedStack stack, Set<String> keep, Messages messages) {
        this.engine = engine;
        this.stack = stack;
        this.keep = keep;
        this.messages = messages;
    }

    /**
     * One of them.
     *
     * @param text what it is, with its name
     * @param size in bytes, or 0 for what takes none
     */
    record Leftover(String text, long size, Runnable removal) {
        /** A line about it. */
        String line() {
            return text + (size > 0 ? " (" + Bytes.text(size) + ")" : "");
        }
    }

    /** In an order in which they can be removed. */
    List<Leftover> find() {
        DiskUsage usage = engine.diskUsage();
        Map<String, String> labels = Observation.labels(stack.name());
        var found = new ArrayList<Leftover>();
        for (Container container : engine.containers().list(labels)) {
            reasonToGo(container).ifPresent(reason -> {
                goingContainers.add(container.id());
                found.add(new Leftover(
                        "container " + container.name() + ", " + reason,
                        usage.containerSizes().getOrDefault(container.id(), 0L),
                        () -> remove(container)));
            });
        }
        engine.networks().list(labels).stream()
                .filter(this::isOrphan)
                .map(network -> new Leftover(
                        "network " + network.name(), 0, () -> engine.networks().remove(network.id())))
                .forEach(found::add);
        engine.volumes().list(labels).stream()
                .filter(this::isOrphan)
                .map(volume -> new Leftover(
                        "anonymous volume " + volume.name() + " of service "
                                + volume.labels().get(ComposeLabels.ANONYMOUS_VOLUME),
                        usage.volumes().getOrDefault(volume.name(), 0L),
                        () -> engine.volumes().remove(volume.name())))
                .forEach(found::add);
        return found;
    }

    private Optional<String> reasonToGo(Container container) {
        if (OpenVolumes.isOne(container)) {
            return reasonOfHelper(container);
        }
        boolean ended = switch (container.status()) {
            case CREATED, EXITED, DEAD -> true;
            case RUNNING, PAUSED, RESTARTING, REMOVING -> false;
        };
        return ended
                        && container
                                .labels()
                                .getOrDefault(ComposeLabels.ONE_OFF, "")
                                .equals("True")
                ? Optional.of("a one-off that has ended")
                : Optional.empty();
    }

    private Optional<String> reasonOfHelper(Container container) {
        if (!OpenVolumes.isLeftOver(container)) {
            return Optional.empty();
        }
        if (OpenVolumes.isMark(container)) {
            messages.warn(
                    "Container " + container.name() + " stays: it marks a volume that a restore has filled in part");
            return Optional.empty();
        }
        return Optional.of("left by a goal that was killed");
    }

    private void remove(Container container) {
        if (OpenVolumes.isOne(container)) {
            new OpenVolumes(engine, stack.name()).close(container);
        } else {
            engine.containers().remove(container.id(), Removal.STOPPED);
        }
    }

    private boolean isOrphan(Network network) {
        Set<String> declared = stack.files().stream()
                .flatMap(files -> files.networks().stream())
                .map(Resource::key)
                .collect(Collectors.toSet());
        return !declared.contains(network.labels().getOrDefault(ComposeLabels.NETWORK, ""))
                && allGo(engine.containers().connected(network));
    }

    private boolean isOrphan(Volume volume) {
        Map<String, String> labels = volume.labels();
        return labels.containsKey(ComposeLabels.ANONYMOUS_VOLUME)
                && !labels.containsKey(ComposeLabels.VOLUME)
                && !labels.getOrDefault(ComposeLabels.KEEP, "").equals("true")
                && !keep.contains(volume.name())
                && allGo(engine.containers().using(volume.name()));
    }

    private boolean allGo(List<Container> users) {
        return users.stream().map(Container::id).allMatch(goingContainers::contains);
    }
}
