package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.syntax.YamlMapping;
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

/** Flags files whose top-level keys are not in the agreed order. */
public final class ComposeTopLevelOrder implements ConfigurableRule<ComposeFile> {
    static final RuleOption<List<String>> ORDER = RuleOption.list(
            "order",
            List.of(
                    KeyOrder.EXTENSIONS,
                    "version",
                    "name",
                    "include",
                    "services",
                    "networks",
                    "volumes",
                    "secrets",
                    "configs"),
            "The top-level keys from first to last, `x-*` for all extensions, which are in alphabetical order; others come"
                    + " behind them, in the order of the default.");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-top-level-order",
                        Severity.OFF,
                        Family.COMPOSE_STYLE,
                        "Top-level keys in another order than agreed")
                .because(
                        "A compose file is read from what the services share to the services, and from these to the"
                                + " networks and volumes that they use. One order in all files makes each of them easy to find.")
                .example("""
                        volumes:
                          data: {}
                        services:
                          db:
                            image: postgres:17.4
                            volumes: ["data:/var/lib/postgresql/data"]
                        """, """
                        services:
                          db:
                            image: postgres:17.4
                            volumes: ["data:/var/lib/postgresql/data"]
                        volumes:
                          data: {}
                        """)
                .standsFor(Peer.DCLINT, "top-level-properties-order")
                .options(ORDER)
                .canFix();
    }

    @Override
    public Stream<Finding> check(ComposeFile file, RuleOptions options) {
        List<String> order = Stream.concat(options.get(ORDER).stream(), ORDER.fallback().stream())
                .distinct()
                .toList();
        return file.yaml().documents().stream()
                .filter(YamlMapping.class::isInstance)
                .flatMap(document ->
                        KeyOrder.check(file.yaml(), (YamlMapping) document, order, "Put the keys in the agreed order")
                                .stream());
    }
}
