package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.Service;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags services in the network of the host. */
public final class ComposeNoHostNetwork implements Rule<ComposeFile> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-no-host-network",
                        Severity.WARNING,
                        Family.COMPOSE_NETWORKS,
                        "A service in the network of the host")
                .because("Such a service opens its ports on every interface of the host, reaches all that listens on"
                        + " `localhost` there, and finds no other service by name. Publish the ports that it needs.")
                .example("""
                        services:
                          web:
                            image: nginx:1.27
                            network_mode: host
                        """, """
                        services:
                          web:
                            image: nginx:1.27
                            ports:
                              - "8080:80"
                        """)
                .standsFor(Peer.KICS, "071a71ff");
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        return file.services().stream()
                .map(Service::section)
                .flatMap(service -> service.text("network_mode").stream())
                .filter(mode -> mode.is("host"))
                .map(mode -> Finding.at(
                        mode.span(),
                        "`network_mode: host` gives up the network of the container; publish the ports that are needed"
                                + " with `ports`"));
    }
}
