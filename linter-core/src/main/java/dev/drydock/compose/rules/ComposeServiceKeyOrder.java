package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.rule.ConfigurableRule;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.RuleOption;
import dev.drydock.rule.RuleOptions;
import dev.drydock.rule.Severity;
import java.util.List;
import java.util.stream.Stream;

/** Flags services whose keys are not in the agreed order. */
public final class ComposeServiceKeyOrder implements ConfigurableRule<ComposeFile> {
    static final RuleOption<List<String>> ORDER = RuleOption.list(
            "order",
            List.of(
                    "image",
                    "build",
                    "container_name",
                    "depends_on",
                    "volumes",
                    "volumes_from",
                    "configs",
                    "secrets",
                    "environment",
                    "env_file",
                    "ports",
                    "networks",
                    "network_mode",
                    "extra_hosts",
                    "command",
                    "entrypoint",
                    "working_dir",
                    "restart",
                    "healthcheck",
                    "logging",
                    "labels",
                    "user",
                    "isolation"),
            "The keys of a service from first to last; others come behind them, in alphabetical order.");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-service-key-order",
                        Severity.OFF,
                        Family.COMPOSE_STYLE,
                        "Keys of a service in another order than agreed")
                .because(
                        "Where every service is told in the same order, first what runs, then its data, its settings"
                                + " and its ports, a reader finds a key without searching and sees at once that one is missing.")
                .example("""
                        services:
                          web:
                            ports: ["8080:80"]
                            image: nginx:1.27
                        """, """
                        services:
                          web:
                            image: nginx:1.27
                            ports: ["8080:80"]
                        """)
                .standsFor(Peer.DCLINT, "service-keys-order")
                .options(ORDER)
                .canFix();
    }

    @Override
    public Stream<Finding> check(ComposeFile file, RuleOptions options) {
        return Findings.oncePerPlace(file.services().stream()
                .flatMap(service -> KeyOrder.check(
                        file.yaml(), service.written(), options.get(ORDER), "Put the keys in the agreed order")
                        .stream()));
    }
}
