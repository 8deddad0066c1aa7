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

/** Flags services that may do on the host whatever root may. */
public final class ComposeNoPrivileged implements Rule<ComposeFile> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("compose-no-privileged", Severity.ERROR, Family.USER, "A service with `privileged: true`")
                .because(
                        "A privileged container has every capability, all devices of the host and no seccomp or AppArmor"
                                + " profile: whoever breaks into it owns the machine. Give the service the devices and the"
                                + " capabilities that it needs, by name.")
                .example("""
                        services:
                          vpn:
                            image: linuxserver/wireguard:1.0.20210914
                            privileged: true
                        """, """
                        services:
                          vpn:
                            image: linuxserver/wireguard:1.0.20210914
                            cap_add: [NET_ADMIN]
                        """)
                .standsFor(Peer.KICS, "ae5b6871");
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        return Findings.oncePerPlace(file.services().stream()
                .filter(service -> service.section().flag("privileged").orElse(false))
                .flatMap(ComposeNoPrivileged::finding));
    }

    private static Stream<Finding> finding(Service service) {
        return service.entry("privileged").stream()
                .map(entry -> Finding.at(
                        entry.span(),
                        "`privileged: true` gives `" + service.name()
                                + "` the rights of root on the host; name the devices and capabilities that it needs"));
    }
}
