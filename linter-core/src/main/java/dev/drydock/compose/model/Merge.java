package dev.drydock.compose.model;

import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.compose.syntax.YamlSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lays one mapping over another: mappings merge, lists append, single values and commands replace. */
final class Merge {
    private static final Set<String> REPLACED = Set.of("command", "entrypoint", "test");

    private Merge() {}

    /** What {@code base} says and {@code over} does not say otherwise; places are those of the values. */
    static YamlMapping merge(YamlMapping base, YamlMapping over) {
        Map<String, YamlEntry> all = new LinkedHashMap<>();
        base.merged().entries().forEach(entry -> all.put(entry.name(), entry));
        for (YamlEntry entry : over.merged().entries()) {
            YamlEntry below = all.get(entry.name());
            all.put(entry.name(), below == null ? entry : merge(below, entry));
        }
        return new YamlMapping(over.span(), List.copyOf(all.values()), over.flow(), over.tag());
    }

    private static YamlEntry merge(YamlEntry below, YamlEntry entry) {
        YamlNode base = below.value();
        YamlNode over = entry.value();
        if (REPLACED.contains(entry.name())
                || over.tag().equals("!override")
                || over.tag().equals("!reset")) {
            return entry;
        }
        if (base instanceof YamlMapping lower && over instanceof YamlMapping upper) {
            return new YamlEntry(entry.key(), merge(lower, upper), entry.valueSpan());
        }
        if (base instanceof YamlSequence || over instanceof YamlSequence) {
            return new YamlEntry(entry.key(), append(base, over), entry.valueSpan());
        }
        return entry;
    }

    /**
     * Both as one list, without what stands in both; where one is a mapping of the same pairs it becomes an item, which
     * readers take apart.
     */
    private static YamlSequence append(YamlNode base, YamlNode over) {
        List<YamlNode> upper = items(over);
        Set<String> texts = new HashSet<>();
        upper.forEach(item -> text(item).ifPresent(texts::add));
        var items = new ArrayList<YamlNode>();
        items(base).stream()
                .filter(item -> text(item).filter(texts::contains).isEmpty())
                .forEach(items::add);
        items.addAll(upper);
        return new YamlSequence(over.span(), items, false, "");
    }

    private static List<YamlNode> items(YamlNode node) {
        return node instanceof YamlSequence sequence ? sequence.items() : List.of(node);
    }

    private static Optional<String> text(YamlNode node) {
        return node instanceof YamlScalar scalar ? Optional.of(scalar.text()) : Optional.empty();
    }
}
