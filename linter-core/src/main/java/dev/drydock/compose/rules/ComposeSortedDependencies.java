package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.rules.Sorting.Item;
import dev.drydock.compose.syntax.YamlFile;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.compose.syntax.YamlSequence;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Flags dependencies that are not in alphabetical order. */
public final class ComposeSortedDependencies implements Rule<ComposeFile> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-sorted-dependencies",
                        Severity.OFF,
                        Family.COMPOSE_STYLE,
                        "Dependencies that are not in alphabetical order")
                .because("The order of `depends_on` means nothing: Compose starts what it can at once. In alphabetical"
                        + " order a dependency is found faster, and none is written twice.")
                .example("""
                        services:
                          api:
                            image: ghcr.io/acme/api:2.1
                            depends_on: [queue, db]
                        """, """
                        services:
                          api:
                            image: ghcr.io/acme/api:2.1
                            depends_on: [db, queue]
                        """)
                .standsFor(Peer.DCLINT, "service-dependencies-alphabetical-order")
                .canFix();
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        return Findings.oncePerPlace(file.services().stream()
                .flatMap(service -> service.written().get("depends_on").stream())
                .flatMap(dependencies -> check(file.yaml(), dependencies).stream()));
    }

    private static Optional<Finding> check(YamlFile file, YamlNode dependencies) {
        boolean flow = dependencies instanceof YamlMapping mapping ? mapping.flow() : isFlow(dependencies);
        return Sorting.check(file, items(dependencies), flow, "Sort the dependencies by name");
    }

    private static boolean isFlow(YamlNode node) {
        return node instanceof YamlSequence sequence && sequence.flow();
    }

    private static List<Item> items(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return mapping.entries().stream()
                    .filter(entry -> !entry.name().equals(YamlMapping.MERGE_KEY))
                    .map(entry -> new Item(entry.name(), entry.key().span(), entry.span(), 0, entry.name()))
                    .toList();
        }
        return node instanceof YamlSequence sequence
                ? sequence.items().stream()
                        .filter(item ->
                                item instanceof YamlScalar && sequence.span().contains(item.span()))
                        .map(YamlScalar.class::cast)
                        .filter(item -> !item.text().contains("$"))
                        .map(item -> new Item(item.text(), item.span(), item.span(), 0, item.text()))
                        .toList()
                : List.of();
    }
}
