package dev.drydock.compose.syntax;

import dev.drydock.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keys and values in the order written; a key that stands twice is there twice, and {@code <<} is a key like any other
 * until {@link #merged()} resolves it.
 *
 * @param flow whether it is written in braces
 */
public record YamlMapping(Span span, List<YamlEntry> entries, boolean flow, String tag) implements YamlNode {
    /** The key that merges other mappings into this one. */
    public static final String MERGE_KEY = "<<";

    public YamlMapping {
        entries = List.copyOf(entries);
    }

    /** The last entry of this name, which is the one that counts. */
    public Optional<YamlEntry> entry(String name) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).name().equals(name)) {
                return Optional.of(entries.get(i));
            }
        }
        return Optional.empty();
    }

    /** The value of a key. */
    public Optional<YamlNode> get(String name) {
        return entry(name).map(YamlEntry::value);
    }

    /**
     * The mapping with what {@code <<} brings in: own keys first, then those of the merged mappings that are not there
     * yet, an earlier mapping before a later one. Without {@code <<} it is this mapping.
     */
    public YamlMapping merged() {
        if (entries.stream().noneMatch(YamlMapping::merges)) {
            return this;
        }
        var all = new ArrayList<YamlEntry>();
        Set<String> names = new HashSet<>();
        for (YamlEntry own : entries) {
            if (!merges(own)) {
                all.add(own);
                names.add(own.name());
            }
        }
        entries.stream()
                .filter(YamlMapping::merges)
                .flatMap(merge -> sources(merge.value()).stream())
                .flatMap(source -> source.merged().entries().stream())
                .filter(entry -> names.add(entry.name()))
                .forEach(all::add);
        return new YamlMapping(span, all, flow, tag);
    }

    private static boolean merges(YamlEntry entry) {
        return entry.name().equals(MERGE_KEY) && entry.key().isPlain();
    }

    private static List<YamlMapping> sources(YamlNode value) {
        if (value instanceof YamlMapping mapping) {
            return List.of(mapping);
        }
        return value instanceof YamlSequence sequence
                ? sequence.items().stream()
                        .filter(YamlMapping.class::isInstance)
                        .map(YamlMapping.class::cast)
                        .toList()
                : List.of();
    }

    @Override
    public String kindName() {
        return "a mapping";
    }
}
