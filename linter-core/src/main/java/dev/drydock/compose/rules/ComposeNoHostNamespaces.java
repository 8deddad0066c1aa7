package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.Service;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Flags services that share a namespace with the host. */
public final class ComposeNoHostNamespaces implements Rule<ComposeFile> {
    /** The keys, each with what a service gets that joins the host there. */
    private static final Map<String, String> NAMESPACES = new TreeMap<>(Map.of(
            "pid", "sees and may signal all processes of the host",
            "ipc", "may read the shared memory of the host's processes",
            "userns_mode", "has the user ids of the host, so that its root is the host's",
            "cgroup", "sees the control groups of the host",
            "uts", "shares the name of the host"));

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-no-host-namespaces",
                        Severity.WARNING,
                        Family.USER,
                        "A service in the pid, ipc, user, cgroup or uts namespace of the host")
                .because(
                        "Namespaces are the walls of a container. Where one is taken down, the service can look into the"
                                + " host and other containers, or act on them. Leave the key out; to work with another service,"
                                + " join that one with `service:NAME`.")
                .example("""
                        services:
                          debug:
                            image: nicolaka/netshoot:v0.13
                            pid: host
                        """, """
                        services:
                          debug:
                            image: nicolaka/netshoot:v0.13
                            pid: service:api
                          api:
                            image: ghcr.io/acme/api:2.1
                        """)
                .standsFor(Peer.KICS, "4f31dd9f", "baa3890f", "8af7162d", "4d9f44c6");
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        return Findings.oncePerPlace(file.services().stream()
                .flatMap(service -> NAMESPACES.keySet().stream().flatMap(key -> check(service, key))));
    }

    private static Stream<Finding> check(Service service, String key) {
        boolean joins =
                service.section().text(key).filter(mode -> mode.is("host")).isPresent();
        return service
                .entry(key)
                .filter(entry -> joins)
                .map(entry -> Finding.at(
                        entry.span(),
                        "With `" + key + ": host`, `" + service.name() + "` " + NAMESPACES.get(key) + "; leave `" + key
                                + "` out"))
                .stream();
    }
}
