package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.service.SecurityOption;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags services that run without the engine's seccomp or AppArmor profile. */
public final class ComposeNoUnconfinedSeccomp implements Rule<ComposeFile> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-no-unconfined-seccomp",
                        Severity.WARNING,
                        Family.USER,
                        "A service that switches its seccomp or AppArmor profile off")
                .because("The default profiles keep a container from system calls and files of the kernel that no usual"
                        + " program needs, and through which most ways out of a container lead. If one call is missing,"
                        + " name a profile that allows it instead of none at all.")
                .example("""
                        services:
                          profiler:
                            image: ghcr.io/acme/profiler:1.4
                            security_opt:
                              - seccomp:unconfined
                        """, """
                        services:
                          profiler:
                            image: ghcr.io/acme/profiler:1.4
                            security_opt:
                              - seccomp:./profiler-seccomp.json
                        """)
                .standsFor(Peer.KICS, "404fde2c");
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        return Findings.oncePerPlace(file.services().stream().flatMap(ComposeNoUnconfinedSeccomp::check));
    }

    private static Stream<Finding> check(Service service) {
        return SecurityOption.of(service)
                .filter(option -> option.is("seccomp", "unconfined") || option.is("apparmor", "unconfined"))
                .map(option -> Finding.at(
                        option.text().span(),
                        "`" + option.text().shown() + "` switches a protection of the kernel off for `" + service.name()
                                + "`; leave it out, or name a profile that allows what is missing"));
    }
}
