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

/** Flags mounts whose own mounts show on the host and in other containers. */
public final class ComposeNoSharedPropagation implements Rule<ComposeFile> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-no-shared-propagation",
                        Severity.WARNING,
                        Family.COMPOSE_VOLUMES,
                        "A mount that is propagated to the host")
                .because(
                        "With `shared` or `rshared`, what the container mounts below the folder appears on the host and in"
                                + " every container that has it, so that a container can hide files of the others. Leave the default"
                                + " `rprivate`, or take `rslave` where mounts of the host must show in the container.")
                .example("""
                        services:
                          files:
                            image: acme/files:1.4
                            volumes:
                              - /mnt/files:/files:rshared
                        """, """
                        services:
                          files:
                            image: acme/files:1.4
                            volumes:
                              - /mnt/files:/files:rslave
                        """)
                .standsFor(Peer.KICS, "baa452f0");
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        return file.services().stream()
                .map(Service::volumes)
                .flatMap(volumes -> volumes.stream()
                        .filter(volume -> volume.propagation().is("shared")
                                || volume.propagation().is("rshared"))
                        .map(volume -> Finding.at(
                                volume.propagation().span(),
                                "`" + volume.propagation() + "` shows on the host what the container mounts below `"
                                        + volume.target() + "`; leave it out, or write `rslave`")));
    }
}
