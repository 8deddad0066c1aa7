package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.Service;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Flags services without a restart policy, or with one that never gives up. */
public final class ComposeRestartPolicy implements Rule<ComposeFile> {
    private static final Set<String> ENDLESS = Set.of("always", "unless-stopped", "on-failure");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-restart-policy",
                        Severity.OFF,
                        Family.COMPOSE_HEALTH,
                        "A service without a restart policy, or with endless retries")
                .because(
                        "Without a policy a service that fails once stays down; with endless retries one that can't start"
                                + " keeps the host busy and hides that it fails. `on-failure:5` tries again and gives up"
                                + " visibly. What shall not be restarted says `restart: \"no\"`.")
                .example("""
                        services:
                          web:
                            image: acme/web:1.4
                            restart: always
                        """, """
                        services:
                          web:
                            image: acme/web:1.4
                            restart: on-failure:5
                        """)
                .standsFor(Peer.KICS, "2fc99041");
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        return file.services().stream()
                .flatMap(service ->
                        missing(file, service)
                                .or(() -> endless(service))
                                .or(() -> endlessDeployment(service))
                                .stream());
    }

    private static Optional<Finding> missing(ComposeFile file, Service service) {
        boolean hasPolicy =
                service.section().has("restart") || service.section().has("deploy", "restart_policy");
        return hasPolicy || !service.complete() || file.isJob(service)
                ? Optional.empty()
                : Optional.of(Finding.at(
                        service.span(),
                        "`" + service.name() + "` has no restart policy; add one, such as `restart: on-failure:5`"));
    }

    private static Optional<Finding> endless(Service service) {
        return service.section()
                .text("restart")
                .filter(policy -> ENDLESS.contains(policy.shown()))
                .map(policy -> Finding.at(
                        policy.span(),
                        "`" + policy + "` restarts `" + service.name() + "` without end; write `on-failure:5`"));
    }

    /** The policy of a deployment restarts without end unless it counts the attempts. */
    private static Optional<Finding> endlessDeployment(Service service) {
        boolean never = service.section()
                .text("deploy", "restart_policy", "condition")
                .filter(condition -> !condition.isKnown() || condition.is("none"))
                .isPresent();
        return service.section()
                .entry("deploy", "restart_policy")
                .filter(policy -> !never
                        && service.complete()
                        && !service.section().has("deploy", "restart_policy", "max_attempts"))
                .map(policy -> Finding.at(
                        policy.key().span(),
                        "the `restart_policy` of `" + service.name() + "` retries without end; set `max_attempts`"));
    }
}
