package dev.drydock.stack.spec;

import dev.drydock.compose.load.ComposeProject;
import dev.drydock.compose.model.Dependency;
import dev.drydock.compose.model.ImageName;
import dev.drydock.compose.model.Resource;
import dev.drydock.compose.model.Service;
import dev.drydock.docker.BuildRequest;
import dev.drydock.docker.ContainerSpec;
import dev.drydock.docker.NetworkSpec;
import dev.drydock.docker.Setting;
import dev.drydock.docker.VolumeSpec;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a project's services, networks and volumes are to the engine. Names and labels are those of Docker Compose
 * ({@link ComposeLabels}), so that it can see and stop what we start.
 */
public final class StackSpecs {
    private final ComposeProject project;
    private final String version;

    /** @param version of this plugin, for labels */
    public StackSpecs(ComposeProject project, String version) {
        this.project = project;
        this.version = version;
    }

    /** The name of a service's container: the one that the file gives, or {@code project-service-1}. */
    public String containerName(Service service, int number) {
        return containerName(project, service, number);
    }

    static String containerName(ComposeProject project, Service service, int number) {
        return service.section()
                .text("container_name")
                .map(Object::toString)
                .orElseGet(() -> project.name() + "-" + service.name() + "-" + number);
    }

    /** The image of a service: the one that the file names, or the one that its build makes. */
    public String image(Service service) {
        return service.image()
                .map(ImageName::text)
                .map(Object::toString)
                .orElseGet(() -> project.name() + "-" + service.name());
    }

    /** All names of the image that a service's build makes. */
    public List<String> builtNames(Service service) {
        return build(service, "", "", "", BuildOptions.NONE).tags();
    }

    /** What its containers depend on: a change of it is a reason to make them anew. */
    public String hash(Service service) {
        List<String> contents = uploads(service).stream()
                .map(upload -> upload + " " + upload.content())
                .toList();
        return ConfigHash.ofService(service.section().mapping(), contents);
    }

    /** What a network or volume depends on. */
    public String hash(Resource resource) {
        return ConfigHash.of(resource.section().mapping());
    }

    /** Files to put into each container of a service before it starts. */
    public List<Upload> uploads(Service service) {
        return new Provisions(project, service).uploads();
    }

    /** A container of a service, with its usual name; see {@link #container(Service, int, String, Surroundings)}. */
    public ContainerSpec container(Service service, int number, Surroundings surroundings) {
        return container(service, number, containerName(service, number), surroundings);
    }

    /**
     * A container of a service.
     *
     * @param number from 1 on
     * @param name another one than usual while the container that it replaces is still there
     * @param surroundings what it meets on the engine
     */
    public ContainerSpec container(Service service, int number, String name, Surroundings surroundings) {
        ContainerSpec.Builder container = ContainerSpec.named(name, image(service));
        container.set(Setting.LABELS, labels(service, number, surroundings));
        ProcessSettings.apply(service, container);
        ResourceSettings.apply(service, container);
        IsolationSettings.apply(service, surroundings, container);
        new StorageSettings(project, service, surroundings).apply(container);
        new NetworkSettings(project, service, containerName(service, number), surroundings).apply(container);
        return container.build();
    }

    /** A container of a service that runs a command of its own. */
    public ContainerSpec oneOff(Service service, OneOff oneOff, Surroundings surroundings) {
        String name = oneOff.name(project.name(), service.name());
        ContainerSpec.Builder container = ContainerSpec.named(name, image(service));
        Map<String, String> labels = labels(service, 0, surroundings);
        labels.remove(ComposeLabels.NUMBER);
        labels.put(ComposeLabels.ONE_OFF, "True");
        labels.put(ComposeLabels.SLUG, oneOff.slug());
        container.set(Setting.LABELS, labels);
        ProcessSettings.apply(service, container);
        ResourceSettings.apply(service, container);
        IsolationSettings.apply(service, surroundings, container);
        var storage = new StorageSettings(project, service, surroundings);
        oneOff.mounts().forEach(storage::mount);
        storage.apply(container);
        new NetworkSettings(project, service, name, surroundings, oneOff.publishes(), oneOff.answers())
                .apply(container);
        oneOff.apply(container, ProcessSettings.environment(service));
        return container.build();
    }

    /**
     * The build of a service's image.
     *
     * @param remote address of the context, or empty if it is sent
     * @param dockerfile path in the context
     * @param builder {@code classic} or {@code buildkit}, for a label
     */
    public BuildRequest build(Service service, String remote, String dockerfile, String builder, BuildOptions options) {
        Map<String, String> labels = Map.of(
                ComposeLabels.PROJECT,
                project.name(),
                ComposeLabels.SERVICE,
                service.name(),
                ComposeLabels.IMAGE_BUILDER,
                builder,
                ComposeLabels.VERSION,
                version);
        return BuildSpecs.of(service, image(service), remote, dockerfile, labels, options);
    }

    private Map<String, String> labels(Service service, int number, Surroundings surroundings) {
        Map<String, String> labels = new TreeMap<>();
        service.labels()
                .forEach(label -> labels.put(label.name().shown(), label.value().shown()));
        labels.put(ComposeLabels.PROJECT, project.name());
        labels.put(ComposeLabels.SERVICE, service.name());
        labels.put(ComposeLabels.NUMBER, Integer.toString(number));
        labels.put(ComposeLabels.ONE_OFF, "False");
        labels.put(ComposeLabels.CONFIG_HASH, hash(service));
        labels.put(ComposeLabels.HASH_SCHEME, ConfigHash.SCHEME);
        labels.put(ComposeLabels.IMAGE, surroundings.imageId());
        labels.put(ComposeLabels.DEPENDS_ON, needs(service));
        labels.put(ComposeLabels.WORKING_DIRECTORY, project.directory());
        labels.put(ComposeLabels.CONFIG_FILES, String.join(",", project.files()));
        labels.put(ComposeLabels.VERSION, version);
        return labels;
    }

    private static String needs(Service service) {
        return service.dependencies().stream()
                .map(need -> need.service() + ":" + condition(need) + ":"
                        + need.section().flag("restart").orElse(false))
                .collect(Collectors.joining(","));
    }

    private static String condition(Dependency need) {
        return switch (need.condition()) {
            case STARTED, UNKNOWN -> "service_started";
            case HEALTHY -> "service_healthy";
            case COMPLETED -> "service_completed_successfully";
        };
    }

    /** The networks to make: those that services use and nobody else provides. */
    public Map<String, NetworkSpec> networks() {
        return project.networks().stream()
                .filter(network -> !network.isExternal())
                .collect(Collectors.toMap(
                        Resource::key,
                        network -> NetworkSpecs.of(network, labels(ComposeLabels.NETWORK, network)),
                        (one, same) -> one,
                        TreeMap::new));
    }

    /** The volumes to make. */
    public Map<String, VolumeSpec> volumes() {
        return project.volumes().stream()
                .filter(volume -> !volume.isExternal())
                .collect(Collectors.toMap(
                        Resource::key,
                        volume -> VolumeSpecs.of(volume, labels(ComposeLabels.VOLUME, volume)),
                        (one, same) -> one,
                        TreeMap::new));
    }

    private Map<String, String> labels(String kind, Resource resource) {
        Map<String, String> labels = new TreeMap<>();
        resource.section()
                .pairs("labels")
                .forEach(label -> labels.put(label.name().shown(), label.value().shown()));
        labels.put(ComposeLabels.PROJECT, project.name());
        labels.put(kind, resource.key());
        labels.put(ComposeLabels.CONFIG_HASH, hash(resource));
        labels.put(ComposeLabels.HASH_SCHEME, ConfigHash.SCHEME);
        labels.put(ComposeLabels.VERSION, version);
        return labels;
    }
}
