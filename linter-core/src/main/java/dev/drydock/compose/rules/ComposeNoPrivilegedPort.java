package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.PortMapping;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags ports of the host below 1024. */
public final class ComposeNoPrivilegedPort implements Rule<ComposeFile> {
    private static final int FIRST_UNPRIVILEGED = 1024;

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-no-privileged-port",
                        Severity.OFF,
                        Family.COMPOSE_NETWORKS,
                        "A port of the host below 1024")
                .because(
                        "Ports below 1024 are those of the host's own services, and an engine without root may not open them."
                                + " Publish a higher one and leave 80 and 443 to one proxy.")
                .example("""
                        services:
                          web:
                            image: nginx:1.27
                            ports:
                              - "80:80"
                        """, """
                        services:
                          web:
                            image: nginx:1.27
                            ports:
                              - "8080:80"
                        """)
                .standsFor(Peer.KICS, "bc2908f3");
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        return file.services().stream()
                .flatMap(service -> service.ports().stream())
                .map(PortMapping::published)
                .filter(port -> port.first() > 0 && port.first() < FIRST_UNPRIVILEGED)
                .map(port -> Finding.at(
                        port.text().span(),
                        "`" + port.text() + "` is a privileged port of the host; publish one from 1024 on"));
    }
}
