package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.model.ServiceVolume;
import dev.drydock.compose.model.Template;
import dev.drydock.compose.model.Text;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.Set;
import java.util.stream.Stream;

/** Flags services that can give orders to the container engine of the host. */
public final class ComposeNoDockerSocket implements Rule<ComposeFile> {
    private static final Set<String> SOCKETS =
            Set.of("docker.sock", "containerd.sock", "podman.sock", "crio.sock", "docker_engine");

    private static final String ADVICE =
            "; do without it, or put a proxy between them that lets only the needed requests through";

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-no-docker-socket",
                        Severity.ERROR,
                        Family.USER,
                        "The control socket of the container engine in a service")
                .because("Whoever may speak to the engine may start a privileged container with the disk of the host in"
                        + " it: the socket is root on the machine, and mounting it read-only changes nothing. If a"
                        + " service must watch containers, give it a proxy that forwards only the requests it needs.")
                .example("""
                        services:
                          proxy:
                            image: traefik:v3.3
                            volumes:
                              - /var/run/docker.sock:/var/run/docker.sock:ro
                        """, """
                        services:
                          proxy:
                            image: traefik:v3.3
                            volumes:
                              - ./routes:/etc/traefik/routes:ro
                        """)
                .standsFor(Peer.KICS, "d6355c88");
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        return Findings.oncePerPlace(
                file.services().stream().flatMap(service -> Stream.concat(mounted(file, service), asked(service))));
    }

    private static Stream<Finding> mounted(ComposeFile file, Service service) {
        return service.volumes().stream()
                .map(ServiceVolume::source)
                .filter(ComposeNoDockerSocket::isSocket)
                .map(source -> Finding.at(
                        source.span(),
                        "`" + file.source().slice(source.innerSpan()) + "` gives `" + service.name()
                                + "` control over the host" + ADVICE));
    }

    /** Compose mounts the socket itself, together with the user's registry logins. */
    private static Stream<Finding> asked(Service service) {
        boolean asks = service.section().flag("use_api_socket").orElse(false);
        return service
                .entry("use_api_socket")
                .filter(entry -> asks)
                .map(entry -> Finding.at(
                        entry.span(),
                        "`use_api_socket: true` gives `" + service.name() + "` control over the host" + ADVICE))
                .stream();
    }

    /** An absolute path; what variables stand before its name, as for rootless engines, does not matter. */
    private static boolean isSocket(Text source) {
        String path = source.shown().replace('\\', '/');
        boolean absolute = path.startsWith("/") || path.indexOf(Template.UNKNOWN) == 0;
        return absolute && SOCKETS.contains(path.substring(path.lastIndexOf('/') + 1));
    }
}
