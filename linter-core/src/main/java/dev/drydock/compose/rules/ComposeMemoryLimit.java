package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags services that may take all memory of the host. */
public final class ComposeMemoryLimit implements Rule<ComposeFile> {
    private static final ResourceLimit LIMIT =
            ResourceLimit.of("memory", "deploy.resources.limits.memory", "mem_limit");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-memory-limit",
                        Severity.INFO,
                        Family.COMPOSE_RESOURCES,
                        "A service without a memory limit")
                .because(
                        "A service that leaks memory takes the host and all its neighbours down with it. With a limit only its own"
                                + " container is stopped, and restarted where its policy says so. Runtimes such as the JVM size their"
                                + " heap by the limit.")
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
                                  memory: 512M
                        """)
                .standsFor(Peer.KICS, "bb9ac4f7");
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        return LIMIT.missing(file);
    }
}
