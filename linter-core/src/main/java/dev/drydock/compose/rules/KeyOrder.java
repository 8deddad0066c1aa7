package dev.drydock.compose.rules;

import dev.drydock.compose.rules.Sorting.Item;
import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlFile;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.rule.Finding;
import java.util.List;
import java.util.Optional;

/** Checks that the keys of a mapping stand in an order that was agreed on; keys that it lacks come last, by name. */
final class KeyOrder {
    /** Stands in an order for all keys that begin with {@code x-}. */
    static final String EXTENSIONS = "x-*";

    private KeyOrder() {}

    /** The first key out of order. */
    static Optional<Finding> check(YamlFile file, YamlMapping mapping, List<String> order, String advice) {
        List<Item> items = mapping.entries().stream()
                .filter(entry -> !entry.name().equals(YamlMapping.MERGE_KEY))
                .map(entry -> item(entry, order))
                .toList();
        return Sorting.check(file, items, mapping.flow(), advice);
    }

    private static Item item(YamlEntry entry, List<String> order) {
        String name = entry.name();
        int at = order.indexOf(name.startsWith("x-") ? EXTENSIONS : name);
        return new Item(name, entry.key().span(), entry.span(), at < 0 ? order.size() : at, name);
    }
}
