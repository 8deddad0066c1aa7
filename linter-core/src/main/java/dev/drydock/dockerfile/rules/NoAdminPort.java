package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.ExposedPort;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Flags exposed ports of services for remote administration. */
public final class NoAdminPort implements Rule<DockerfileModel> {
    private static final Map<Integer, String> SERVICES =
            new TreeMap<>(Map.of(22, "ssh", 23, "telnet", 3389, "remote desktop", 5800, "VNC", 5900, "VNC"));

    @Override
    public RuleInfo info() {
        return RuleInfo.of("no-admin-port", Severity.WARNING, Family.METADATA, "A port for remote administration")
                .because(
                        "A shell or desktop that listens in a container is one more way in, with accounts and updates of its"
                                + " own to look after. `docker exec` opens a shell in a running container without a port.")
                .example("FROM debian:12\nEXPOSE 8080 22\n", "FROM debian:12\nEXPOSE 8080\n")
                .standsFor(Peer.SONAR, "S6473")
                .standsFor(Peer.TRIVY, "DS-0004")
                .standsFor(Peer.CHECKOV, "CKV_DOCKER_1")
                .standsFor(Peer.KICS, "5907595b");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return ExposedPort.in(file)
                .filter(port -> port.protocol().equals("tcp"))
                .flatMap(port -> service(port)
                        .map(service -> Finding.at(
                                port.word().span(),
                                "`" + port.word() + "` opens the port of " + service
                                        + "; use `docker exec` to get into a" + " container"))
                        .stream());
    }

    private static Optional<String> service(ExposedPort port) {
        return SERVICES.entrySet().stream()
                .filter(service -> port.first() <= service.getKey() && service.getKey() <= port.last())
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
