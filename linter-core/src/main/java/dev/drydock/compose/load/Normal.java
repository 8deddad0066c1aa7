package dev.drydock.compose.load;

import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.compose.syntax.YamlSequence;
import dev.drydock.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says what a merged project leaves unsaid: names, the default network, dependencies that sharing implies. */
final class Normal {
    private static final List<String> NAMESPACES = List.of("network_mode", "ipc", "pid", "uts");

    private final String project;
    private final Folder folder;
    private final SourceMap sources;
    private final Problems problems;

    Normal(String project, Folder folder, SourceMap sources, Problems problems) {
        this.project = project;
        this.folder = folder;
        this.sources = sources;
        this.problems = problems;
    }

    YamlMapping of(YamlMapping merged) {
        YamlMapping all = Tree.with(merged, "name", Tree.string(merged.span(), project));
        all = Tree.with(
                Tree.without(all, "version"), "services", Tree.mapEach(Tree.child(all, "services"), this::service));
        all = withDefaultNetwork(all);
        for (String kind : List.of("networks", "volumes", "secrets", "configs")) {
            if (all.get(kind).isPresent()) {
                all = Tree.with(all, kind, resources(Tree.child(all, kind), kind));
            }
        }
        return all;
    }

    private YamlMapping service(YamlMapping written) {
        YamlMapping service = withBuild(written);
        service = withNetworks(service);
        service = withDependencies(service);
        service = withPullPolicy(service);
        service = withTargets(service);
        service = withSortedHosts(withTextLabels(service));
        service = withReplicas(service);
        return withDevices(service);
    }

    /** {@code scale} says for {@code deploy} how many containers there are, too. */
    private static YamlMapping withReplicas(YamlMapping service) {
        return service.get("scale")
                .filter(scale -> service.get("deploy")
                        .filter(YamlMapping.class::isInstance)
                        .isPresent())
                .map(scale -> Tree.with(
                        service, "deploy", Tree.withDefault(Tree.child(service, "deploy"), "replicas", scale)))
                .orElse(service);
    }

    private YamlMapping withBuild(YamlMapping service) {
        if (service.get("build").filter(YamlMapping.class::isInstance).isEmpty()) {
            return service;
        }
        YamlMapping build = Tree.child(service, "build");
        Span place = build.span();
        build = Tree.withDefault(build, "context", Tree.string(place, folder.absolute()));
        if (build.get("dockerfile_inline").isEmpty()) {
            build = Tree.withDefault(build, "dockerfile", Tree.string(place, "Dockerfile"));
        }
        if (build.get("args").isPresent()) {
            build = Tree.with(build, "args", fromCaller(Tree.child(build, "args")));
        }
        return Tree.with(service, "build", withSortedHosts(withTextLabels(build)));
    }

    /** Names without a value take that of the caller; what it has not set is not passed on. */
    private YamlMapping fromCaller(YamlMapping pairs) {
        return Tree.withEntries(
                pairs,
                pairs.entries().stream()
                        .map(pair -> Tree.isNull(pair.value()) ? fromCaller(pair) : pair)
                        .filter(pair -> !Tree.isNull(pair.value()))
                        .toList());
    }

    private YamlEntry fromCaller(YamlEntry pair) {
        Span place = pair.key().span();
        return sources.environment(place)
                .value(pair.name())
                .map(value -> new YamlEntry(pair.key(), Tree.string(place, value), place))
                .orElse(pair);
    }

    private static YamlMapping withNetworks(YamlMapping service) {
        if (service.get("network_mode").isPresent()
                || !Tree.child(service, "networks").entries().isEmpty()) {
            return service;
        }
        Span place = service.span();
        return Tree.with(
                service, "networks", Tree.mapping(place, List.of(Tree.entry(place, "default", Tree.nothing(place)))));
    }

    private static YamlMapping withDependencies(YamlMapping service) {
        YamlMapping needs = Tree.mapEach(
                Tree.child(service, "depends_on"),
                need -> Tree.withDefault(need, "required", Tree.bool(need.span(), true)));
        for (String key : NAMESPACES) {
            Optional<String> shared = Tree.text(service, key)
                    .filter(mode -> mode.startsWith("service:"))
                    .map(mode -> mode.substring("service:".length()));
            needs = shared.isEmpty()
                    ? needs
                    : needing(needs, shared.get(), service.entry(key).orElseThrow(), true);
        }
        for (YamlNode link : Tree.items(service, "links")) {
            String name = ((YamlScalar) link).text().split(":", 2)[0];
            needs = needing(needs, name, service.entry("links").orElseThrow(), true);
        }
        for (YamlNode from : Tree.items(service, "volumes_from")) {
            String[] parts = ((YamlScalar) from).text().split(":", 2);
            if (!parts[0].equals("container")) {
                needs = needing(needs, parts[0], service.entry("volumes_from").orElseThrow(), false);
            }
        }
        return needs.entries().isEmpty() ? service : Tree.with(service, "depends_on", needs);
    }

    private static YamlMapping needing(YamlMapping needs, String name, YamlEntry why, boolean restart) {
        Span place = why.valueSpan();
        var need = new ArrayList<YamlEntry>();
        need.add(Tree.entry(place, "condition", Tree.string(place, "service_started")));
        if (restart) {
            need.add(Tree.entry(place, "restart", Tree.bool(place, true)));
        }
        need.add(Tree.entry(place, "required", Tree.bool(place, true)));
        return Tree.withDefault(needs, name, Tree.mapping(place, need));
    }

    /** {@code if_not_present} is the old word for {@code missing}. */
    private static YamlMapping withPullPolicy(YamlMapping service) {
        return Tree.text(service, "pull_policy")
                        .filter("if_not_present"::equals)
                        .isPresent()
                ? Tree.with(
                        service,
                        "pull_policy",
                        Tree.string(service.entry("pull_policy").orElseThrow().valueSpan(), "missing"))
                : service;
    }

    /** Secrets appear below {@code /run/secrets}. */
    private static YamlMapping withTargets(YamlMapping service) {
        return service.get("secrets")
                .filter(YamlSequence.class::isInstance)
                .map(secrets -> Tree.with(
                        service,
                        "secrets",
                        Tree.list(
                                secrets.span(),
                                ((YamlSequence) secrets)
                                        .items().stream()
                                                .map(secret -> withTarget((YamlMapping) secret))
                                                .toList())))
                .orElse(service);
    }

    private static YamlMapping withTarget(YamlMapping secret) {
        String source = Tree.text(secret, "source").orElse("");
        return Tree.withDefault(secret, "target", Tree.string(secret.span(), "/run/secrets/" + source));
    }

    /** A label without a value is empty. */
    private static YamlMapping withTextLabels(YamlMapping owner) {
        YamlMapping all = owner;
        for (String key : List.of("labels", "annotations", "sysctls")) {
            if (all.get(key).filter(YamlMapping.class::isInstance).isPresent()) {
                YamlMapping labels = Tree.child(all, key);
                all = Tree.with(
                        all,
                        key,
                        Tree.withEntries(
                                labels,
                                labels.entries().stream()
                                        .map(label -> Tree.isNull(label.value())
                                                ? new YamlEntry(
                                                        label.key(),
                                                        Tree.string(label.key().span(), ""),
                                                        label.valueSpan())
                                                : label)
                                        .toList()));
            }
        }
        return all.get("deploy").filter(YamlMapping.class::isInstance).isPresent()
                ? Tree.with(all, "deploy", withTextLabels(Tree.child(all, "deploy")))
                : all;
    }

    private static YamlMapping withSortedHosts(YamlMapping owner) {
        return owner.get("extra_hosts")
                .map(hosts -> Tree.with(
                        owner,
                        "extra_hosts",
                        Tree.list(
                                hosts.span(),
                                Tree.items(owner, "extra_hosts").stream()
                                        .sorted(Comparator.comparing(host -> ((YamlScalar) host).text()))
                                        .toList())))
                .orElse(owner);
    }

    /** Who asks for devices and names neither number nor devices asks for all of them. */
    private static YamlMapping withDevices(YamlMapping written) {
        YamlMapping service = withCounts(written, "gpus");
        YamlMapping deploy = Tree.child(service, "deploy");
        YamlMapping resources = Tree.child(deploy, "resources");
        YamlMapping reservations = Tree.child(resources, "reservations");
        if (Tree.items(reservations, "devices").isEmpty()) {
            return service;
        }
        YamlMapping counted = withCounts(reservations, "devices");
        return Tree.with(
                service, "deploy", Tree.with(deploy, "resources", Tree.with(resources, "reservations", counted)));
    }

    private static YamlMapping withCounts(YamlMapping owner, String key) {
        List<YamlNode> requests = Tree.items(owner, key);
        return requests.isEmpty()
                ? owner
                : Tree.with(
                        owner,
                        key,
                        Tree.list(
                                owner.get(key).orElseThrow().span(),
                                requests.stream()
                                        .map(YamlMapping.class::cast)
                                        .<YamlNode>map(device -> device.get("device_ids")
                                                        .isPresent()
                                                ? device
                                                : Tree.withDefault(device, "count", Tree.integer(device.span(), -1)))
                                        .toList()));
    }

    private static YamlMapping withDefaultNetwork(YamlMapping all) {
        boolean used = Tree.child(all, "services").entries().stream()
                .filter(service -> service.value() instanceof YamlMapping)
                .anyMatch(service -> Tree.child((YamlMapping) service.value(), "networks")
                        .get("default")
                        .isPresent());
        YamlMapping networks = Tree.child(all, "networks");
        return used && networks.get("default").isEmpty()
                ? Tree.with(all, "networks", Tree.with(networks, "default", Tree.nothing(all.span())))
                : all;
    }

    private YamlMapping resources(YamlMapping written, String kind) {
        var entries = new ArrayList<YamlEntry>();
        for (YamlEntry entry : written.entries()) {
            YamlMapping resource = entry.value() instanceof YamlMapping mapping
                    ? mapping
                    : Tree.mapping(entry.key().span());
            resource = withTextLabels(named(entry.name(), resource, Tree.path(kind, entry.name())));
            entries.add(new YamlEntry(
                    entry.key(), kind.equals("volumes") ? withDevice(resource) : resource, entry.valueSpan()));
        }
        return Tree.withEntries(written, entries);
    }

    private YamlMapping named(String key, YamlMapping resource, String path) {
        Span place = resource.span();
        YamlMapping plain = resource;
        boolean external = Tree.isTrue(resource, "external");
        if (resource.get("external").filter(YamlMapping.class::isInstance).isPresent()) {
            Optional<YamlNode> name = Tree.child(resource, "external").get("name");
            if (name.isPresent() && resource.get("name").isPresent()) {
                problems.error(name.get().span(), path, "`name` and `external.name` exclude each other; write `name`");
            }
            plain = Tree.with(resource, "external", Tree.bool(place, true));
            plain = name.isPresent() ? Tree.withDefault(plain, "name", name.get()) : plain;
            external = true;
        }
        return Tree.withDefault(plain, "name", Tree.string(place, external ? key : project + "_" + key));
    }

    /** The local driver binds a folder of the host, whose path is relative like any other. */
    private YamlMapping withDevice(YamlMapping volume) {
        YamlMapping options = Tree.child(volume, "driver_opts");
        boolean local = Tree.text(volume, "driver").orElse("local").equals("local");
        boolean bind =
                List.of(Tree.text(options, "o").orElse("").split(",", -1)).contains("bind");
        return Tree.text(options, "device")
                .filter(device -> local && bind)
                .map(device -> Tree.with(
                        volume,
                        "driver_opts",
                        Tree.with(options, "device", Tree.string(options.span(), folder.absolute(device)))))
                .orElse(volume);
    }
}
