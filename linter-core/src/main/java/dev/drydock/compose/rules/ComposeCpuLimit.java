package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags services that may take all processors of the host. */
public final class ComposeCpuLimit implements Rule<ComposeFile> {
    private static final ResourceLimit LIMIT = ResourceLimit.of(
            "CPU", "deploy.resources.limits.cpus", "cpus", "cpu_quota", "cpuset", "cpu_count", "cpu_percent");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("compose-cpu-limit", Severity.OFF, Family.COMPOSE_RESOURCES, "A service without a CPU limit")
                .because(
                        "One busy service slows down all others on the host. A limit keeps its share, and makes a laptop behave like"
                                + " the place where the stack runs later.")
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
                                  cpus: "1.5"
                        """)
                .standsFor(Peer.KICS, "6b610c50");
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        return LIMIT.missing(file);
    }
}
