package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.service.Endpoint;
import dev.drydock.compose.service.ProgramSetting;
import dev.drydock.compose.service.ServicePorts;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Flags settings that reach another service at the port that it has on the host. */
public final class ComposeContainerPortInUrl implements Rule<ComposeFile> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-container-port-in-url",
                        Severity.WARNING,
                        Family.COMPOSE_NETWORKS,
                        "The port of the host in an address between services")
                .because(
                        "`ports` maps a port of the host to one of the container, and only for those who come from outside."
                                + " Between services the container's port counts, published or not.")
                .example("""
                        services:
                          web:
                            image: acme/web:1.4
                            environment:
                              DATABASE_URL: postgres://db:5433/shop
                          db:
                            image: postgres:17.2
                            ports:
                              - "127.0.0.1:5433:5432"
                        """, """
                        services:
                          web:
                            image: acme/web:1.4
                            environment:
                              DATABASE_URL: postgres://db:5432/shop
                          db:
                            image: postgres:17.2
                            ports:
                              - "127.0.0.1:5433:5432"
                        """);
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        return file.services().stream()
                .flatMap(reader -> ProgramSetting.of(reader).stream()
                        .filter(setting -> !setting.isForOthers())
                        .flatMap(setting -> Endpoint.in(setting.value()).stream())
                        .flatMap(endpoint -> file.service(endpoint.host()).stream()
                                .filter(called -> !called.name().equals(reader.name()))
                                .flatMap(called -> containerPort(called, endpoint).stream()
                                        .mapToObj(port -> finding(endpoint, port)))));
    }

    /** The port that should stand in the address; empty if the one that does is right, or may be. */
    private static OptionalInt containerPort(Service called, Endpoint endpoint) {
        if (endpoint.port().isEmpty() || !endpoint.place().shown().contains(":")) {
            return OptionalInt.empty();
        }
        int port = endpoint.port().getAsInt();
        var ports = new ServicePorts(called);
        return ports.listensOn(port) || ports.mentions(port) ? OptionalInt.empty() : ports.behind(port);
    }

    private static Finding finding(Endpoint endpoint, int port) {
        return Finding.at(
                endpoint.place().span(),
                "`" + endpoint.place() + "` has the port of the host; between services write `" + endpoint.host() + ":"
                        + port + "`");
    }
}
