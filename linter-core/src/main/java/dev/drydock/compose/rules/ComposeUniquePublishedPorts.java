package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.PortMapping;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.model.Text;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.ArrayList;
import java.util.stream.Stream;

/** Flags ports of the host that are published twice. */
public final class ComposeUniquePublishedPorts implements Rule<ComposeFile> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-unique-published-ports",
                        Severity.ERROR,
                        Family.COMPOSE_NETWORKS,
                        "A port of the host that is published twice")
                .because(
                        "Only one container can have a port of the host, for a protocol and an address; the second one does"
                                + " not start. Services that are never started together, by their `profiles`, are left alone.")
                .example("""
                        services:
                          web:
                            image: nginx:1.27
                            ports:
                              - "8080:80"
                          admin:
                            image: acme/admin:1.4
                            ports:
                              - "8080:8080"
                        """, """
                        services:
                          web:
                            image: nginx:1.27
                            ports:
                              - "8080:80"
                          admin:
                            image: acme/admin:1.4
                            ports:
                              - "8081:8080"
                        """)
                .standsFor(Peer.DCLINT, "no-duplicate-exported-ports");
    }

    private record Published(Service service, PortMapping port) {
        /** Whether only one of the two can have its port. */
        boolean excludes(Published other) {
            return port.published().overlaps(other.port.published())
                    && port.protocol().equals(other.port.protocol())
                    && isSameAddress(port.hostIp(), other.port.hostIp())
                    && service.mayRunWith(other.service);
        }

        private static boolean isSameAddress(Text one, Text other) {
            return one.isKnown()
                    && other.isKnown()
                    && (one.is(other.shown())
                            || ComposeBoundPortInterface.ALL.contains(one.shown())
                            || ComposeBoundPortInterface.ALL.contains(other.shown()));
        }

        /** Of a range for a single port of the container, Docker takes whichever is free. */
        boolean isFixed() {
            return port.published().isKnown()
                    && (port.published().size() == 1 || port.target().size() > 1);
        }
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        var earlier = new ArrayList<Published>();
        var findings = new ArrayList<Finding>();
        for (Service service : file.services()) {
            for (PortMapping port : service.ports()) {
                var published = new Published(service, port);
                if (published.isFixed()) {
                    earlier.stream()
                            .filter(published::excludes)
                            .findFirst()
                            .ifPresent(other -> findings.add(finding(published, other.service())));
                    earlier.add(published);
                }
            }
        }
        return findings.stream();
    }

    private static Finding finding(Published published, Service other) {
        String by = other.name().equals(published.service().name()) ? "above" : "by `" + other.name() + "`";
        return Finding.at(
                published.port().node().span(),
                "port `" + published.port().published().text() + "` of the host is published " + by
                        + " already; publish another one");
    }
}
