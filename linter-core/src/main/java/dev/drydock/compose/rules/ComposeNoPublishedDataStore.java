package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.PortMapping;
import dev.drydock.compose.service.DataStore;
import dev.drydock.compose.service.Endpoint;
import dev.drydock.compose.service.ProgramSetting;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags data stores that other services use and that are open on the host. */
public final class ComposeNoPublishedDataStore implements Rule<ComposeFile> {
    /** Stores that people and programs outside come to as well. */
    private static final Set<String> FOR_PEOPLE =
            Set.of("minio", "nexus", "gitea", "registry", "grafana", "prometheus", "consul", "vault");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-no-published-data-store",
                        Severity.INFO,
                        Family.COMPOSE_NETWORKS,
                        "A data store open to the network of the host")
                .because(
                        "Services reach the store without `ports`; publishing it only adds everyone else on the network, and"
                                + " many stores ask for no password. Leave `ports` out, or bind to `127.0.0.1` for tools on this"
                                + " machine.")
                .example("""
                        services:
                          web:
                            image: acme/web:1.4
                            depends_on:
                              - db
                          db:
                            image: postgres:17.2
                            ports:
                              - "5432:5432"
                        """, """
                        services:
                          web:
                            image: acme/web:1.4
                            depends_on:
                              - db
                          db:
                            image: postgres:17.2
                            ports:
                              - "127.0.0.1:5432:5432"
                        """);
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        Set<String> used = used(file);
        return file.services().stream()
                .flatMap(
                        service -> DataStore.of(service)
                                .filter(store -> !FOR_PEOPLE.contains(store.product()) && used.contains(service.name()))
                                .stream()
                                .flatMap(
                                        store -> service.ports().stream()
                                                .filter(port -> isOpen(port)
                                                        && store.ports()
                                                                .contains(port.target()
                                                                        .first()))
                                                .map(
                                                        port -> Finding.at(
                                                                port.node().span(),
                                                                "`" + service.name()
                                                                        + "` is open to the network of the host, but only other"
                                                                        + " services need it; leave the port out, or bind it to `127.0.0.1`"))));
    }

    private static boolean isOpen(PortMapping port) {
        return ComposeBoundPortInterface.ALL.contains(port.hostIp().shown());
    }

    /** What services need, or name in their settings. */
    private static Set<String> used(ComposeFile file) {
        Stream<String> needed = file.graph().edges().map(edge -> edge.target().shown());
        Stream<String> named = file.services().stream()
                .flatMap(reader -> ProgramSetting.of(reader).stream()
                        .map(ProgramSetting::value)
                        .flatMap(value -> Stream.concat(
                                Stream.of(value.shown()),
                                Endpoint.in(value).stream().map(Endpoint::host)))
                        .filter(name -> !name.equals(reader.name())));
        return Stream.concat(needed, named).collect(Collectors.toSet());
    }
}
