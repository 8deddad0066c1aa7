package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.PortMapping;
import dev.drydock.compose.model.Text;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.Set;
import java.util.stream.Stream;

/** Flags ports that are published on every interface of the host. */
public final class ComposeBoundPortInterface implements Rule<ComposeFile> {
    /** The addresses that stand for all of them. */
    static final Set<String> ALL = Set.of("", "0.0.0.0", "::", "[::]");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-bound-port-interface",
                        Severity.INFO,
                        Family.COMPOSE_NETWORKS,
                        "A port that is open on every interface of the host")
                .because(
                        "Without an address the port is open to the whole network, and Docker opens it past the rules of"
                                + " most firewalls. Write `127.0.0.1:` before it where only this machine needs it, as behind a proxy"
                                + " or on a desk.")
                .example("""
                        services:
                          web:
                            image: nginx:1.27
                            ports:
                              - "8080:80"
                        """, """
                        services:
                          web:
                            image: nginx:1.27
                            ports:
                              - "127.0.0.1:8080:80"
                        """)
                .standsFor(Peer.DCLINT, "no-unbound-port-interfaces")
                .standsFor(Peer.KICS, "451d79dc");
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        return file.services().stream()
                .flatMap(service -> service.ports().stream())
                .filter(port -> ALL.contains(port.hostIp().shown()))
                .map(port -> Finding.at(
                        port.node().span(),
                        "port " + port(port) + " is open on every interface of the host; bind it to an address such as"
                                + " `127.0.0.1`"));
    }

    private static String port(PortMapping port) {
        Text published = port.published().text();
        Text shown = published.isEmpty() ? port.target().text() : published;
        return shown.value().map(value -> "`" + value + "`").orElse("of this entry");
    }
}
