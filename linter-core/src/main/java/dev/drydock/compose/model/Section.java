package dev.drydock.compose.model;

import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.compose.syntax.YamlSequence;
import dev.drydock.text.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A mapping of a compose file as rules read it: {@code <<} is resolved, what carries {@code !reset} is gone, variables
 * are filled in. A path names a key, or a key within a mapping within this one, and so on. A value of the wrong type
 * is read as if it were not there; {@link ComposeFile#problems()} tells of it.
 */
public final class Section {
    private final YamlMapping mapping;
    private final Variables variables;

    public Section(YamlMapping mapping, Variables variables) {
        this.mapping = mapping.merged();
        this.variables = variables;
    }

    /** Where the mapping stands; after {@code extends}, that of the service's own part. */
    public Span span() {
        return mapping.span();
    }

    /** The mapping, with {@code <<} resolved. */
    public YamlMapping mapping() {
        return mapping;
    }

    /** All keys with their values. */
    public List<YamlEntry> entries() {
        return mapping.entries().stream().filter(Section::counts).toList();
    }

    /** The last key of a path with its value. */
    public Optional<YamlEntry> entry(String... path) {
        YamlMapping at = mapping;
        for (int i = 0; i < path.length - 1; i++) {
            Optional<YamlNode> next =
                    at.merged().entry(path[i]).filter(Section::counts).map(YamlEntry::value);
            if (next.isEmpty() || !(next.get() instanceof YamlMapping inner)) {
                return Optional.empty();
            }
            at = inner;
        }
        return at.merged().entry(path[path.length - 1]).filter(Section::counts);
    }

    private static boolean counts(YamlEntry entry) {
        return !entry.value().tag().equals("!reset");
    }

    /** Whether there is such a key with a value other than null. */
    public boolean has(String... path) {
        return node(path).isPresent();
    }

    /** A value other than null. */
    public Optional<YamlNode> node(String... path) {
        return entry(path)
                .map(YamlEntry::value)
                .filter(value -> !(value instanceof YamlScalar scalar && scalar.isNull()));
    }

    /** A single value. */
    public Optional<Text> text(String... path) {
        return node(path).flatMap(this::text);
    }

    /** The items of a list, or a single value as its only item. */
    public List<Text> texts(String... path) {
        return items(path).stream().flatMap(item -> text(item).stream()).toList();
    }

    /** The items of a list, or whatever else stands there as its only item. */
    public List<YamlNode> items(String... path) {
        return node(path)
                .map(value -> value instanceof YamlSequence sequence ? sequence.items() : List.of(value))
                .orElse(List.of());
    }

    /** A boolean; empty if it is missing, unknown, or none. Compose also takes {@code yes}, {@code on} and the like. */
    public Optional<Boolean> flag(String... path) {
        return text(path).flatMap(Text::value).flatMap(Section::truth);
    }

    static Optional<Boolean> truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "y", "yes", "on" -> Optional.of(true);
            case "false", "n", "no", "off" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** A duration; empty if it is missing, unknown, or none. */
    public Optional<Duration> duration(String... path) {
        return text(path).flatMap(Text::value).flatMap(ComposeDuration::parse);
    }

    /** An amount of memory in bytes; empty if it is missing, unknown, or none. */
    public OptionalLong bytes(String... path) {
        return text(path).flatMap(Text::value).map(ByteSize::parse).orElse(OptionalLong.empty());
    }

    /** A mapping within this one. */
    public Optional<Section> section(String... path) {
        return node(path).flatMap(this::section);
    }

    /** The mappings of a list. */
    public List<Section> sections(String... path) {
        return items(path).stream().flatMap(item -> section(item).stream()).toList();
    }

    /** Names with values, from a mapping or from a list of {@code NAME=value}. */
    public List<Pair> pairs(String... path) {
        return items(path).stream().flatMap(this::pairs).toList();
    }

    private Stream<Pair> pairs(YamlNode node) {
        if (node instanceof YamlMapping inner) {
            return new Section(inner, variables).entries().stream().flatMap(entry -> pair(entry).stream());
        }
        return text(node).stream().map(text -> {
            List<Text> parts = text.cut('=');
            return parts.size() == 2
                    ? new Pair(parts.get(0), parts.get(1), true)
                    : new Pair(text, Text.missing(text.span()), false);
        });
    }

    private Optional<Pair> pair(YamlEntry entry) {
        return entry.value() instanceof YamlScalar value
                ? Optional.of(new Pair(Text.literal(entry.key()), Text.of(value, variables), !value.isNull()))
                : Optional.empty();
    }

    /** Entries of what is written as a list of names or as a mapping from name to section. */
    List<Named> named(String... path) {
        var found = new ArrayList<Named>();
        for (YamlNode item : items(path)) {
            if (item instanceof YamlMapping inner) {
                for (YamlEntry entry : new Section(inner, variables).entries()) {
                    found.add(new Named(
                            Text.literal(entry.key()), section(entry.value()).orElse(nothing(entry.span()))));
                }
            } else {
                text(item).ifPresent(text -> found.add(new Named(text, nothing(text.span()))));
            }
        }
        return found;
    }

    /** A name and what is said of it, which may be nothing. */
    record Named(Text name, Section section) {}

    /** The text of a node of this section. */
    Optional<Text> text(YamlNode node) {
        return node instanceof YamlScalar scalar && !scalar.isNull()
                ? Optional.of(Text.of(scalar, variables))
                : Optional.empty();
    }

    /** A node of this section as a section, if it is a mapping. */
    Optional<Section> section(YamlNode node) {
        return node instanceof YamlMapping inner ? Optional.of(new Section(inner, variables)) : Optional.empty();
    }

    /** A section without keys. */
    Section nothing(Span place) {
        return new Section(new YamlMapping(place, List.of(), false, ""), variables);
    }

    /** A single value, or an empty text at the end of this section. */
    Text textOrMissing(String... path) {
        return text(path).orElseGet(() -> Text.missing(span()));
    }
}
