package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.Pair;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.model.Text;
import dev.drydock.compose.service.Endpoint;
import dev.drydock.compose.service.ProgramSetting;
import dev.drydock.compose.service.ServicePorts;
import dev.drydock.compose.service.SharedNetworks;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Flags settings that look for another service at {@code localhost}. */
public final class ComposeNoLocalhost implements Rule<ComposeFile> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-no-localhost",
                        Severity.ERROR,
                        Family.COMPOSE_NETWORKS,
                        "`localhost` where another service is meant")
                .because(
                        "Each container has a `localhost` of its own, where none of the other services listens. Services"
                                + " reach each other by name, at the port of the container.")
                .example("""
                        services:
                          web:
                            image: acme/web:1.4
                            environment:
                              DATABASE_URL: postgres://localhost:5432/shop
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
        var networks = new SharedNetworks(file);
        List<ServicePorts> all = file.services().stream().map(ServicePorts::new).toList();
        return all.stream()
                .filter(own -> own.service().complete() && networks.hasItsOwn(own.service()))
                .flatMap(own -> Stream.concat(endpoints(own.service()), hosts(own.service()))
                        .filter(call -> !call.isAnsweredBy(own))
                        .flatMap(call -> all.stream()
                                .filter(other -> !networks.areShared(own.service(), other.service()))
                                .flatMap(other -> finding(call, other).stream())
                                .limit(1)));
    }

    /**
     * A place where a service looks for a port of itself.
     *
     * @param hint what the setting is called if there is no port, in lower case
     * @param web whether it is a web page or the like, which a browser on the host may be meant to fetch
     */
    private record Call(Text place, OptionalInt port, String hint, boolean web) {
        boolean isAnsweredBy(ServicePorts own) {
            return portAt(own).isPresent() || port.isPresent() && own.publishes(port.getAsInt());
        }

        /** The port at which a service answers; one that it publishes stands for that behind it. */
        OptionalInt portAt(ServicePorts service) {
            if (port.isEmpty()) {
                return service.ofStore(this::isNamedAfter);
            }
            return service.listensOn(port.getAsInt()) ? port : service.behind(port.getAsInt());
        }

        private boolean isNamedAfter(String product) {
            return Stream.of(hint.split("[^a-z0-9]+", -1)).anyMatch(word -> word.startsWith(product));
        }
    }

    private static Stream<Call> endpoints(Service service) {
        return ProgramSetting.of(service).stream()
                .filter(setting -> !setting.isForOthers())
                .flatMap(setting -> Endpoint.in(setting.value()).stream())
                .filter(endpoint -> endpoint.isLocal() && endpoint.port().isPresent())
                .map(endpoint -> new Call(
                        endpoint.place(), endpoint.port(), "", endpoint.scheme().startsWith("http")));
    }

    /** Variables for a host alone, with the port in a variable beside them or told by their name: {@code REDIS_HOST}. */
    private static Stream<Call> hosts(Service service) {
        List<Pair> variables = service.environment();
        return variables.stream()
                .filter(pair -> pair.name().shown().toUpperCase(Locale.ROOT).endsWith("HOST")
                        && Endpoint.isLocal(pair.value().shown())
                        && !new ProgramSetting(pair.name().shown(), pair.value()).isForOthers())
                .map(pair -> new Call(
                        pair.value(),
                        portBeside(variables, pair),
                        pair.name().shown().toLowerCase(Locale.ROOT),
                        false));
    }

    private static OptionalInt portBeside(List<Pair> variables, Pair host) {
        String name = host.name().shown();
        String prefix = name.substring(0, name.length() - "HOST".length());
        return variables.stream()
                .filter(pair -> pair.name().shown().equalsIgnoreCase(prefix + "PORT"))
                .map(pair -> pair.value().shown())
                .filter(value -> value.matches("\\d{1,5}"))
                .mapToInt(Integer::parseInt)
                .findFirst();
    }

    private static Optional<Finding> finding(Call call, ServicePorts other) {
        return call.portAt(other).stream()
                .mapToObj(port -> {
                    boolean withPort = call.place().shown().contains(":");
                    String name = other.service().name();
                    var finding = Finding.at(
                            call.place().span(),
                            "`" + call.place() + "` is the service itself, not `" + name + "`; write `" + name
                                    + (withPort ? ":" + port : "") + "`");
                    boolean forBrowser =
                            call.web() && other.publishes(call.port().orElse(0));
                    return forBrowser ? finding.asHint() : finding;
                })
                .findFirst();
    }
}
