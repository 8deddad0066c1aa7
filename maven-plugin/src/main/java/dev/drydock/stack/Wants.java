package dev.drydock.stack;

import dev.drydock.compose.load.ComposeProject;
import dev.drydock.compose.model.BuildSection;
import dev.drydock.compose.model.Dependency;
import dev.drydock.compose.model.Resource;
import dev.drydock.compose.model.Section;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.model.ServiceGraph;
import dev.drydock.compose.model.ServiceGraph.Need;
import dev.drydock.compose.model.Text;
import dev.drydock.docker.Image;
import dev.drydock.stack.plan.Need.Condition;
import dev.drydock.stack.plan.Wanted;
import dev.drydock.stack.spec.StackSpecs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells what a compose project wants, in the terms of plans. */
final class Wants {
    private static final String SERVICE = "service:";

    private final ComposeProject project;
    private final StackSpecs specs;
    private final Map<String, Image> images;
    private final LockedImages locked;
    private final OwnServices own;
    private final Optional<Wanted.Pull> pull;
    private final Optional<Wanted.Build> build;
    private final Map<String, Integer> scale;
    private final ServiceGraph graph;

    /**
     * What a project wants.
     *
     * @param images those that are there, by reference: what an image exposes its containers serve
     * @param locked the digests that images have to have
     * @param own services whose images the build makes
     * @param pull when images are got, whatever the files say
     * @param build when images are built, whatever the files say
     * @param scale numbers of containers, whatever the files say
     */
    Wants(
            ComposeProject project,
            StackSpecs specs,
            Map<String, Image> images,
            LockedImages locked,
            OwnServices own,
            Optional<Wanted.Pull> pull,
            Optional<Wanted.Build> build,
            Map<String, Integer> scale) {
        this.project = project;
        this.specs = specs;
        this.images = images;
        this.locked = locked;
        this.own = own;
        this.pull = pull;
        this.build = build;
        this.scale = scale;
        this.graph = project.graph();
    }

    /**
     * All of it.
     *
     * @param known all services that the files name
     */
    Wanted wanted(Set<String> known) {
        return new Wanted(
                project.name(),
                project.networks().stream().map(this::network).toList(),
                project.volumes().stream().map(this::volume).toList(),
                project.services().stream().map(this::service).toList(),
                known);
    }

    private Wanted.Network network(Resource network) {
        return new Wanted.Network(network.key(), name(network), network.isExternal(), specs.hash(network));
    }

    private Wanted.Volume volume(Resource volume) {
        return new Wanted.Volume(volume.key(), name(volume), volume.isExternal(), specs.hash(volume));
    }

    private static String name(Resource resource) {
        return resource.section().text("name").map(Text::shown).orElse(resource.key());
    }

    private Wanted.Service service(Service service) {
        Section said = service.section();
        return new Wanted.Service(
                service.name(),
                text(said, "container_name"),
                scale.getOrDefault(service.name(), replicas(said)),
                image(service),
                specs.hash(service),
                service.dependencies().stream().map(Wants::need).toList(),
                shares(service),
                said.has("network_mode") ? Set.of() : networks(service),
                volumes(said),
                serves(service),
                restarts(said),
                !specs.uploads(service).isEmpty());
    }

    private static int replicas(Section said) {
        String written = said.text("scale").map(Text::shown).orElseGet(() -> text(said, "deploy", "replicas"));
        return written.matches("\\d{1,6}") ? Integer.parseInt(written) : 1;
    }

    private Wanted.Image image(Service service) {
        Wanted.Pull policy = switch (text(service.section(), "pull_policy")) {
            case "always" -> Wanted.Pull.ALWAYS;
            case "never" -> Wanted.Pull.NEVER;
            default -> Wanted.Pull.MISSING;
        };
        return new Wanted.Image(
                specs.image(service),
                locked.pinned(specs.image(service)),
                text(service.section(), "platform"),
                pull.orElse(policy),
                built(service),
                service.build().map(Wants::buildsOn).orElse(Set.of()));
    }

    /** What the build makes it has made before, if that is possible at all. */
    private Wanted.Build built(Service service) {
        if (own.contains(service)) {
            return build.filter(Wanted.Build.NEVER::equals).orElse(Wanted.Build.MISSING);
        }
        return service.build().isPresent() ? build.orElse(builds(service)) : Wanted.Build.NOT_OURS;
    }

    private static Wanted.Build builds(Service service) {
        return text(service.section(), "pull_policy").equals("build") ? Wanted.Build.ALWAYS : Wanted.Build.MISSING;
    }

    /** Services that stand in {@code additional_contexts}. */
    private static Set<String> buildsOn(BuildSection build) {
        return build.section().pairs("additional_contexts").stream()
                .map(context -> context.value().shown())
                .filter(value -> value.startsWith(SERVICE))
                .map(value -> value.substring(SERVICE.length()))
                .collect(Collectors.toSet());
    }

    private static dev.drydock.stack.plan.Need need(Dependency dependency) {
        Condition condition = switch (dependency.condition()) {
            case STARTED, UNKNOWN -> Condition.STARTED;
            case HEALTHY -> Condition.HEALTHY;
            case COMPLETED -> Condition.COMPLETED;
        };
        return new dev.drydock.stack.plan.Need(
                dependency.service().shown(),
                condition,
                dependency.section().flag("restart").orElse(false),
                dependency.required());
    }

    private Set<String> shares(Service service) {
        return graph.needs(service.name()).stream()
                .filter(edge -> edge.need() == Need.NAMESPACE || edge.need() == Need.VOLUMES_FROM)
                .map(edge -> edge.target().shown())
                .collect(Collectors.toSet());
    }

    private Set<String> networks(Service service) {
        Set<String> keys = service.networks().stream()
                .map(network -> network.network().shown())
                .collect(Collectors.toSet());
        return names(project.networks(), keys);
    }

    private Set<String> volumes(Section said) {
        Set<String> keys = said.sections("volumes").stream()
                .filter(volume -> text(volume, "type").equals("volume"))
                .map(volume -> text(volume, "source"))
                .collect(Collectors.toSet());
        return names(project.volumes(), keys);
    }

    private static Set<String> names(List<Resource> resources, Set<String> keys) {
        return resources.stream()
                .filter(resource -> keys.contains(resource.key()))
                .map(Wants::name)
                .collect(Collectors.toSet());
    }

    private boolean serves(Service service) {
        Section said = service.section();
        Optional<Image> image = Optional.ofNullable(images.get(specs.image(service)));
        return said.has("ports")
                || said.has("expose")
                || service.healthcheck().filter(check -> !check.isDisabled()).isPresent()
                || image.filter(found -> !found.exposedPorts().isEmpty()).isPresent()
                || image.filter(found -> found.details().has("Config", "Healthcheck"))
                        .isPresent();
    }

    private static boolean restarts(Section said) {
        if (said.has("deploy", "restart_policy")) {
            String condition = text(said, "deploy", "restart_policy", "condition");
            return !condition.equals("none") && !condition.equals("on-failure");
        }
        String policy = text(said, "restart");
        return policy.equals("always") || policy.equals("unless-stopped");
    }

    private static String text(Section section, String... path) {
        return section.text(path).map(Text::shown).orElse("");
    }
}
