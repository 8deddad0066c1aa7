package dev.drydock.stack.subject;

import dev.drydock.docker.Container;
import dev.drydock.docker.ContainerSummary;
import dev.drydock.docker.Engine;
import dev.drydock.docker.Image;
import dev.drydock.docker.Network;
import dev.drydock.docker.Snapshot;
import dev.drydock.docker.Volume;
import dev.drydock.stack.plan.Need;
import dev.drydock.stack.plan.Need.Condition;
import dev.drydock.stack.plan.Observed;
import dev.drydock.stack.spec.ComposeLabels;
import dev.drydock.stack.spec.ConfigHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what an engine has of a project, in the terms of plans. */
public final class Observation {
    private static final Pattern ANONYMOUS = Pattern.compile("[0-9a-f]{64}");

    private final Engine engine;
    private final String project;

    /** Of a project, by its name. */
    public Observation(Engine engine, String project) {
        this.engine = engine;
        this.project = project;
    }

    /** Which things to look for beside those that carry the project's label. */
    public record Names(Set<String> networks, Set<String> volumes, Map<String, Image> images) {
        /** Nothing beside those. */
        public static final Names NONE = new Names(Set.of(), Set.of(), Map.of());
    }

    /** The label of all that belongs to the project. */
    public static Map<String, String> labels(String project) {
        return Map.of(ComposeLabels.PROJECT, project);
    }

    /** What there is now. */
    public Observed observe(Names names) {
        Snapshot snapshot = engine.snapshot(labels(project));
        var networks = new ArrayList<>(snapshot.networks());
        names.networks().stream()
                .filter(name ->
                        networks.stream().noneMatch(network -> network.name().equals(name)))
                .sorted()
                .forEach(name -> engine.networks().find(name).ifPresent(networks::add));
        var volumes = new ArrayList<>(snapshot.volumes());
        names.volumes().stream()
                .filter(name ->
                        volumes.stream().noneMatch(volume -> volume.name().equals(name)))
                .sorted()
                .forEach(name -> engine.volumes().find(name).ifPresent(volumes::add));
        var images = new TreeMap<String, String>();
        names.images().forEach((reference, image) -> images.put(reference, image.id()));
        return new Observed(
                snapshot.containers().stream()
                        .filter(container -> container.labels().containsKey(ComposeLabels.SERVICE))
                        .map(this::container)
                        .toList(),
                networks.stream().map(this::network).toList(),
                volumes.stream().map(this::volume).toList(),
                images);
    }

    /** The images of these references that are there. */
    public static Map<String, Image> images(Engine engine, Set<String> references) {
        var images = new TreeMap<String, Image>();
        for (String reference : references) {
            engine.images().find(reference).ifPresent(image -> images.put(reference, image));
        }
        return images;
    }

    private Observed.Container container(ContainerSummary container) {
        Map<String, String> labels = container.labels();
        String number = labels.getOrDefault(ComposeLabels.NUMBER, "");
        return new Observed.Container(
                container.id(),
                container.name(),
                labels.getOrDefault(ComposeLabels.SERVICE, ""),
                number.matches("\\d{1,6}") ? Integer.parseInt(number) : 0,
                labels.getOrDefault(ComposeLabels.ONE_OFF, "False").equals("True"),
                state(container.status()),
                exitCode(container),
                Observed.Health.valueOf(container.health().name()),
                hash(labels),
                container.imageId(),
                container.networks(),
                volumes(container),
                anonymous(container),
                needs(labels.getOrDefault(ComposeLabels.DEPENDS_ON, "")));
    }

    /** A list does not tell it, and it matters for what has ended only. */
    private int exitCode(ContainerSummary container) {
        return container.status() == Container.Status.EXITED
                ? engine.containers()
                        .find(container.id())
                        .map(Container::exitCode)
                        .orElse(0)
                : 0;
    }

    private static Observed.State state(Container.Status status) {
        return switch (status) {
            case CREATED -> Observed.State.CREATED;
            case RUNNING -> Observed.State.RUNNING;
            case PAUSED -> Observed.State.PAUSED;
            case RESTARTING -> Observed.State.RESTARTING;
            case EXITED -> Observed.State.EXITED;
            case DEAD, REMOVING -> Observed.State.DEAD;
        };
    }

    /** The hash, if we computed it, and in the way that we do now. */
    private static String hash(Map<String, String> labels) {
        return labels.getOrDefault(ComposeLabels.HASH_SCHEME, "").equals(ConfigHash.SCHEME)
                ? labels.getOrDefault(ComposeLabels.CONFIG_HASH, "")
                : "";
    }

    private static Set<String> volumes(ContainerSummary container) {
        return mounted(container).map(Container.MountPoint::name).collect(Collectors.toSet());
    }

    private static Stream<Container.MountPoint> mounted(ContainerSummary container) {
        return container.mounts().stream().filter(mount -> mount.type().equals("volume"));
    }

    private static Map<String, String> anonymous(ContainerSummary container) {
        return mounted(container)
                .filter(mount -> ANONYMOUS.matcher(mount.name()).matches())
                .collect(
                        Collectors.toMap(Container.MountPoint::target, Container.MountPoint::name, (one, same) -> one));
    }

    /** {@code name:condition:restart}, joined by commas. */
    private static List<Need> needs(String label) {
        var needs = new ArrayList<Need>();
        for (String written : label.split(",", -1)) {
            String[] parts = written.split(":", -1);
            if (!parts[0].isEmpty()) {
                needs.add(new Need(
                        parts[0],
                        condition(parts.length > 1 ? parts[1] : ""),
                        parts.length > 2 && parts[2].equals("true"),
                        true));
            }
        }
        return needs;
    }

    private static Condition condition(String written) {
        return switch (written) {
            case "service_healthy" -> Condition.HEALTHY;
            case "service_completed_successfully" -> Condition.COMPLETED;
            default -> Condition.STARTED;
        };
    }

    private Observed.Network network(Network network) {
        return new Observed.Network(network.id(), network.name(), ours(network.labels()), hash(network.labels()));
    }

    private Observed.Volume volume(Volume volume) {
        return new Observed.Volume(volume.name(), ours(volume.labels()), hash(volume.labels()));
    }

    private boolean ours(Map<String, String> labels) {
        return labels.getOrDefault(ComposeLabels.PROJECT, "").equals(project);
    }
}
