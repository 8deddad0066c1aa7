package dev.drydock.compose.model;

import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.compose.syntax.YamlSequence;
import dev.drydock.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Both as one list; where one is a mapping of the same pairs it becomes an item, which readers take apart. */
    private static YamlSequence append(YamlNode base, YamlNode over) {
        var items = new ArrayList<YamlNode>();
        for (YamlNode part : List.of(base, over)) {
            items.addAll(part instanceof YamlSequence sequence ? sequence.items() : List.of(part));
        }
        Span span = over.span();
        return new YamlSequence(span, items, false, "");
    }
}
