package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags services that may start any number of processes. */
public final class ComposePidsLimit implements Rule<ComposeFile> {
    private static final ResourceLimit LIMIT =
            ResourceLimit.of("process", "deploy.resources.limits.pids", "pids_limit");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-pids-limit",
                        Severity.OFF,
                        Family.COMPOSE_RESOURCES,
                        "A service without a limit of its processes")
                .because(
                        "A fork bomb, or a program that never collects its children, fills the process table of the whole host. A"
                                + " limit of some hundred processes is far more than most services need.")
                .example("""
                        services:
                          web:
                            image: acme/web:1.4
                        """, """
                        services:
                          web:
                            image: acme/web:1.4
                            deploy:
                              resources:
                                limits:
                                  pids: 200
                        """)
                .standsFor(Peer.KICS, "221e0658");
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        return LIMIT.missing(file);
    }
}
