package dev.drydock.compose.model;

import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file of {@code NAME=value} lines, such as the {@code .env} beside a compose file, read as Compose does. */
public final class EnvFile implements Variables {
    private final SourceText source;
    private final List<Entry> entries;
    private final List<ComposeProblem> problems;
    private final Map<String, String> known = new HashMap<>();

    private EnvFile(SourceText source, EnvFileParser parser) {
        this.source = source;
        entries = List.copyOf(parser.entries());
        problems = List.copyOf(parser.problems());
        for (Entry entry : entries) {
            Optional<String> value =
                    entry.hasValue() ? Template.parse(entry.template()).resolve(this) : Optional.empty();
            value.ifPresentOrElse(text -> known.put(entry.name(), text), () -> known.remove(entry.name()));
        }
    }

    /**
     * One variable.
     *
     * @param nameSpan without a leading {@code export}
     * @param valueSpan with quotes, without a comment; empty without a value
     * @param template the value without quotes and escapes, with variables that earlier lines may set
     * @param hasValue false if only the name is there, which passes the caller's variable on
     */
    public record Entry(String name, Span nameSpan, Span valueSpan, String template, boolean hasValue) {}

    /** Reads a text; what is no variable becomes a problem. */
    public static EnvFile parse(SourceText source) {
        var parser = new EnvFileParser(source.content());
        parser.parse();
        return new EnvFile(source, parser);
    }

    public SourceText source() {
        return source;
    }

    /** The variables, in the order of the file; of those with one name the last counts. */
    public List<Entry> entries() {
        return entries;
    }

    /** Lines that Compose can't read; it stops at the first. */
    public List<ComposeProblem> problems() {
        return problems;
    }

    /** Whether the file sets a variable, if only to something unknown. */
    public boolean sets(String name) {
        return entries.stream().anyMatch(entry -> entry.name().equals(name));
    }

    @Override
    public Optional<String> value(String name) {
        return Optional.ofNullable(known.get(name));
    }
}
