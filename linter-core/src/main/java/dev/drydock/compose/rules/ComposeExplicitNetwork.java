package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags services that name no network. */
public final class ComposeExplicitNetwork implements Rule<ComposeFile> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-explicit-network",
                        Severity.OFF,
                        Family.COMPOSE_NETWORKS,
                        "A service without `networks`")
                .because(
                        "Services that name no network share the default one, where each can reach all others. With networks"
                                + " of their own, a web server that was broken into finds the application but not its database.")
                .example("""
                        services:
                          web:
                            image: nginx:1.27
                        """, """
                        services:
                          web:
                            image: nginx:1.27
                            networks:
                              - front
                        networks:
                          front:
                        """)
                .standsFor(Peer.KICS, "ce14a68b");
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        return file.services().stream()
                .filter(service -> service.complete()
                        && !service.section().has("networks")
                        && !service.section().has("network_mode"))
                .map(service -> Finding.at(
                        service.span(),
                        "`" + service.name() + "` names no network and shares the default one; list its networks under"
                                + " `networks`"));
    }
}
