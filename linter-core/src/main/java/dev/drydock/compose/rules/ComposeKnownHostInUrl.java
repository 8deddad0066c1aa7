package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.ImageName;
import dev.drydock.compose.model.Resource;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.model.Text;
import dev.drydock.compose.service.Endpoint;
import dev.drydock.compose.service.ProgramSetting;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.NearMiss;
import dev.drydock.text.Paths;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags URLs whose host is nearly, but not quite, a service of the file. */
public final class ComposeKnownHostInUrl implements Rule<ComposeFile> {
    /** Shorter names are near to too many others. */
    private static final int SHORTEST_TO_GUESS = 4;

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-known-host-in-url",
                        Severity.WARNING,
                        Family.COMPOSE_NETWORKS,
                        "A URL with a host that is nearly a service")
                .because(
                        "Services find each other by the name of the service, by `container_name`, `hostname` and network"
                                + " aliases, and by nothing else: not by the name of the image, and not by a misspelt name.")
                .example("""
                        services:
                          web:
                            image: acme/web:1.4
                            environment:
                              DATABASE_URL: postgres://postgres:5432/shop
                          db:
                            image: postgres:17.2
                        """, """
                        services:
                          web:
                            image: acme/web:1.4
                            environment:
                              DATABASE_URL: postgres://db:5432/shop
                          db:
                            image: postgres:17.2
                        """);
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        if (!file.isWhole() || file.networks().stream().anyMatch(Resource::isExternal)) {
            return Stream.empty();
        }
        Set<String> names =
                file.services().stream().flatMap(ComposeKnownHostInUrl::names).collect(Collectors.toSet());
        return file.services().stream()
                .filter(service -> service.complete() && isAmongServices(service))
                .flatMap(service -> check(file, names, service));
    }

    /** Whether only what the file says gives names to hosts. */
    private static boolean isAmongServices(Service service) {
        return !service.section().has("network_mode") && !service.section().has("dns");
    }

    private static Stream<Finding> check(ComposeFile file, Set<String> names, Service service) {
        Set<String> within = namesWithin(service).collect(Collectors.toSet());
        return ProgramSetting.of(service).stream()
                .filter(setting -> !setting.isForOthers())
                .flatMap(setting -> Endpoint.in(setting.value()).stream())
                .filter(endpoint -> !endpoint.scheme().isEmpty()
                        && endpoint.host().matches("[A-Za-z][A-Za-z0-9_-]*")
                        && !endpoint.isLocal()
                        && !names.contains(endpoint.host())
                        && !within.contains(endpoint.host()))
                .flatMap(endpoint -> meant(file, service, endpoint)
                        .map(name -> Finding.at(
                                endpoint.place()
                                        .slice(0, endpoint.host().length())
                                        .span(),
                                "no service is called `" + endpoint.host() + "`; write `" + name + "`"))
                        .stream());
    }

    /** What a service is called by the others. */
    private static Stream<String> names(Service service) {
        return Stream.of(
                        Stream.of(service.name()),
                        Stream.of("container_name", "hostname")
                                .flatMap(key -> service.section().text(key).stream())
                                .map(Text::shown),
                        service.networks().stream()
                                .flatMap(network -> network.aliases().stream())
                                .map(Text::shown))
                .flatMap(names -> names);
    }

    /** What only the service itself calls others: its links and the lines of its hosts file. */
    private static Stream<String> namesWithin(Service service) {
        Stream<String> links = Stream.of("links", "external_links")
                .flatMap(key -> service.section().texts(key).stream())
                .flatMap(link -> link.split(':').stream())
                .map(Text::shown);
        Stream<String> hosts = Stream.concat(
                service.section().texts("extra_hosts").stream()
                        .flatMap(host -> Stream.of(host.shown().split("[:=]", 2)[0])),
                service.section().pairs("extra_hosts").stream()
                        .map(pair -> pair.name().shown()));
        return Stream.concat(links, hosts);
    }

    /** The service whose image has this name, or whose name is nearest. */
    private static Optional<String> meant(ComposeFile file, Service reader, Endpoint endpoint) {
        Stream<Service> others =
                file.services().stream().filter(service -> !service.name().equals(reader.name()));
        String host = endpoint.host();
        return others.filter(service -> isImage(service, host))
                .map(Service::name)
                .findFirst()
                .or(() -> host.length() < SHORTEST_TO_GUESS
                        ? Optional.empty()
                        : NearMiss.of(
                                host,
                                file.services().stream().map(Service::name).toList()));
    }

    private static boolean isImage(Service service, String host) {
        return service.image()
                .flatMap(ImageName::familiarName)
                .filter(image -> Paths.name(image).equals(host))
                .isPresent();
    }
}
