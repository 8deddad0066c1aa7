package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.rules.Sorting.Item;
import dev.drydock.compose.syntax.YamlFile;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.Optional;
import java.util.stream.Stream;

/** Flags services that are not in alphabetical order. */
public final class ComposeSortedServices implements Rule<ComposeFile> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-sorted-services",
                        Severity.OFF,
                        Family.COMPOSE_STYLE,
                        "Services that are not in alphabetical order")
                .because("In a long file a service is found faster by its name, and two people who add one each do not"
                        + " both write at its end.")
                .example("""
                        services:
                          web:
                            image: nginx:1.27
                          api:
                            image: ghcr.io/acme/api:2.1
                        """, """
                        services:
                          api:
                            image: ghcr.io/acme/api:2.1
                          web:
                            image: nginx:1.27
                        """)
                .standsFor(Peer.DCLINT, "services-alphabetical-order")
                .canFix();
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        return file.yaml().documents().stream()
                .flatMap(document ->
                        services(document).stream().flatMap(services -> check(file.yaml(), services).stream()));
    }

    private static Optional<YamlMapping> services(YamlNode document) {
        return document instanceof YamlMapping top
                ? top.get("services").filter(YamlMapping.class::isInstance).map(YamlMapping.class::cast)
                : Optional.empty();
    }

    private static Optional<Finding> check(YamlFile file, YamlMapping services) {
        return Sorting.check(
                file,
                services.entries().stream()
                        .filter(entry -> !entry.name().equals(YamlMapping.MERGE_KEY))
                        .map(entry -> new Item(entry.name(), entry.key().span(), entry.span(), 0, entry.name()))
                        .toList(),
                services.flow(),
                "Sort the services by name");
    }
}
