package dev.drydock.compose.load;

import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.compose.syntax.YamlScalar.Kind;
import dev.drydock.compose.syntax.YamlScalar.Style;
import dev.drydock.compose.syntax.YamlSequence;
import dev.drydock.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Makes values that no file holds as they are, and mappings that differ from a given one. */
final class Tree {
    private Tree() {}

    static YamlScalar string(Span place, String text) {
        return scalar(place, text, Kind.STRING);
    }

    static YamlScalar integer(Span place, long number) {
        return scalar(place, Long.toString(number), Kind.INT);
    }

    static YamlScalar bool(Span place, boolean value) {
        return scalar(place, Boolean.toString(value), Kind.BOOL);
    }

    static YamlScalar nothing(Span place) {
        return scalar(place, "", Kind.NULL);
    }

    /** A value of a type that its look alone would not give it. */
    static YamlScalar scalar(Span place, String text, Kind kind) {
        return new YamlScalar(place, text, kind == Kind.STRING ? Style.DOUBLE_QUOTED : Style.PLAIN, kind, "");
    }

    static YamlEntry entry(Span place, String key, YamlNode value) {
        return new YamlEntry(string(place, key), value, value.span());
    }

    static YamlMapping mapping(Span place, List<YamlEntry> entries) {
        return new YamlMapping(place, entries, false, "");
    }

    static YamlMapping mapping(Span place) {
        return mapping(place, List.of());
    }

    static YamlSequence list(Span place, List<? extends YamlNode> items) {
        return new YamlSequence(place, List.copyOf(items), false, "");
    }

    static boolean isNull(YamlNode node) {
        return node instanceof YamlScalar scalar && scalar.isNull();
    }

    /** The mapping below a key; empty if there is none. */
    static YamlMapping child(YamlMapping mapping, String key) {
        return mapping.get(key)
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast)
                .orElseGet(() -> mapping(mapping.span()));
    }

    /** The text of a key's single value. */
    static Optional<String> text(YamlMapping mapping, String key) {
        return mapping.get(key)
                .filter(value -> value instanceof YamlScalar scalar && !scalar.isNull())
                .map(value -> ((YamlScalar) value).text());
    }

    /** Whether a key's value is {@code true}. */
    static boolean isTrue(YamlMapping mapping, String key) {
        return text(mapping, key).filter("true"::equals).isPresent();
    }

    /** The items of a key's list. */
    static List<YamlNode> items(YamlMapping mapping, String key) {
        return mapping.get(key)
                .filter(YamlSequence.class::isInstance)
                .map(value -> ((YamlSequence) value).items())
                .orElse(List.of());
    }

    /** The mapping with a key set, at its old place if it was there. */
    static YamlMapping with(YamlMapping mapping, String key, YamlNode value) {
        var entries = new ArrayList<YamlEntry>();
        boolean found = false;
        for (YamlEntry entry : mapping.entries()) {
            boolean here = entry.name().equals(key);
            entries.add(here ? new YamlEntry(entry.key(), value, value.span()) : entry);
            found |= here;
        }
        if (!found) {
            entries.add(entry(value.span(), key, value));
        }
        return withEntries(mapping, entries);
    }

    /** The mapping with a key set, unless it is there with a value. */
    static YamlMapping withDefault(YamlMapping mapping, String key, YamlNode value) {
        return mapping.get(key).filter(given -> !isNull(given)).isPresent() ? mapping : with(mapping, key, value);
    }

    static YamlMapping without(YamlMapping mapping, String key) {
        return withEntries(
                mapping,
                mapping.entries().stream()
                        .filter(entry -> !entry.name().equals(key))
                        .toList());
    }

    /** The mapping with other keys at the same place. */
    static YamlMapping withEntries(YamlMapping mapping, List<YamlEntry> entries) {
        return new YamlMapping(mapping.span(), entries, mapping.flow(), mapping.tag());
    }

    /** The mapping with each value that is a mapping replaced. */
    static YamlMapping mapEach(YamlMapping mapping, UnaryOperator<YamlMapping> change) {
        return withEntries(
                mapping,
                mapping.entries().stream()
                        .map(entry -> entry.value() instanceof YamlMapping inner
                                ? new YamlEntry(entry.key(), change.apply(inner), entry.valueSpan())
                                : entry)
                        .toList());
    }

    /** Whether two values say the same, wherever they stand. */
    static boolean sameValue(YamlNode a, YamlNode b) {
        if (a instanceof YamlMapping one && b instanceof YamlMapping other) {
            return one.entries().size() == other.entries().size()
                    && one.entries().stream()
                            .allMatch(entry -> other.get(entry.name())
                                    .filter(value -> sameValue(entry.value(), value))
                                    .isPresent());
        }
        if (a instanceof YamlSequence one && b instanceof YamlSequence other) {
            return one.items().size() == other.items().size()
                    && IntStream.range(0, one.items().size())
                            .allMatch(i ->
                                    sameValue(one.items().get(i), other.items().get(i)));
        }
        return a instanceof YamlScalar one
                && b instanceof YamlScalar other
                && one.kind() == other.kind()
                && one.text().equals(other.text());
    }

    /** The same value with another tag. */
    static YamlNode tagged(YamlNode node, String tag) {
        if (node instanceof YamlMapping mapping) {
            return new YamlMapping(mapping.span(), mapping.entries(), mapping.flow(), tag);
        }
        if (node instanceof YamlSequence list) {
            return new YamlSequence(list.span(), list.items(), list.flow(), tag);
        }
        var scalar = (YamlScalar) node;
        return new YamlScalar(scalar.span(), scalar.text(), scalar.style(), scalar.kind(), tag);
    }

    /** {@code services.web} of {@code services} and {@code web}. */
    static String path(String parent, String key) {
        return parent.isEmpty() ? key : parent + "." + key;
    }
}
