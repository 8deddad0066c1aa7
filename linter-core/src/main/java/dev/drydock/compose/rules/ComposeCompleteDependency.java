package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.model.ServiceGraph;
import dev.drydock.compose.model.Text;
import dev.drydock.compose.service.ConnectionPassword;
import dev.drydock.compose.service.Endpoint;
import dev.drydock.compose.service.ProgramSetting;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Flags settings that name another service which the service does not depend on. */
public final class ComposeCompleteDependency implements Rule<ComposeFile> {
    /** Last words in the names of settings whose value is a host. */
    private static final Set<String> HOST_WORDS = Set.of("host", "hostname", "server", "address", "addr");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-complete-dependency",
                        Severity.INFO,
                        Family.COMPOSE_HEALTH,
                        "A service that is addressed but not depended on")
                .because(
                        "Compose starts services in the order of `depends_on`, and `up web` starts only what `web` depends"
                                + " on. A service that is missing there may not be there, or not yet, when it is called.")
                .example("""
                        services:
                          web:
                            image: acme/web:1.4
                            environment:
                              DATABASE_URL: postgres://db:5432/shop
                          db:
                            image: postgres:17.2
                        """, """
                        services:
                          web:
                            image: acme/web:1.4
                            environment:
                              DATABASE_URL: postgres://db:5432/shop
                            depends_on:
                              - db
                          db:
                            image: postgres:17.2
                        """);
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        ServiceGraph graph = file.graph();
        return file.services().stream().filter(Service::complete).flatMap(service -> {
            Set<String> needed = reachable(graph, service.name());
            return settings(service)
                    .flatMap(setting -> hosts(setting)
                            .filter(host -> file.service(host.shown())
                                    .filter(other -> couldDepend(graph, service, other) && !addresses(other, service))
                                    .isPresent())
                            .filter(host -> needed.add(host.shown()))
                            .map(host -> finding(service, setting.value(), host)));
        });
    }

    private static Stream<ProgramSetting> settings(Service service) {
        return ProgramSetting.of(service).stream().filter(setting -> !setting.isForOthers());
    }

    /** Whether a service reaches another one: of two that reach each other only one can wait, and who knows which. */
    private static boolean addresses(Service caller, Service called) {
        return settings(caller).flatMap(ComposeCompleteDependency::hosts).anyMatch(host -> host.is(called.name()));
    }

    /** The service and all that start before it. */
    private static Set<String> reachable(ServiceGraph graph, String service) {
        var found = new HashSet<String>();
        var open = new ArrayDeque<String>(List.of(service));
        while (!open.isEmpty()) {
            String next = open.remove();
            if (found.add(next)) {
                graph.needs(next).forEach(edge -> open.add(edge.target().shown()));
            }
        }
        return found;
    }

    /** Whether a dependency would neither close a circle nor need a profile that may be off. */
    private static boolean couldDepend(ServiceGraph graph, Service service, Service other) {
        List<String> profiles = service.profiles().stream().map(Text::shown).toList();
        boolean startsAlong = other.profiles().isEmpty()
                || !profiles.isEmpty()
                        && other.profiles().stream().map(Text::shown).toList().containsAll(profiles);
        return startsAlong && !reachable(graph, other.name()).contains(service.name());
    }

    private static Stream<Text> hosts(ProgramSetting setting) {
        Stream<Text> ofEndpoints = Endpoint.in(setting.value()).stream()
                .map(endpoint -> endpoint.place().slice(0, endpoint.host().length()));
        return namesHost(setting) ? Stream.concat(ofEndpoints, Stream.of(setting.value())) : ofEndpoints;
    }

    private static boolean namesHost(ProgramSetting setting) {
        String name = setting.name().toLowerCase(Locale.ROOT);
        return HOST_WORDS.contains(name.substring(name.lastIndexOf('_') + 1));
    }

    private static Finding finding(Service service, Text value, Text host) {
        var finding = Finding.at(
                host.span(),
                "`" + service.name() + "` reaches `" + host + "` but does not wait for it; add `" + host
                        + "` to `depends_on`");
        return ConnectionPassword.find(value.shown())
                .map(password -> finding.confidential(
                        value.slice(password.start(), password.end()).span()))
                .orElse(finding);
    }
}
