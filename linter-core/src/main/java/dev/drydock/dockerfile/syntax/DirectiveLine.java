package dev.drydock.dockerfile.syntax;

import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads one line as a parser directive: a mark, a known name, an equals sign, and a value. */
final class DirectiveLine {
    private static final Set<String> KNOWN = Set.of("syntax", "escape", "check");

    private DirectiveLine() {}

    /** The directive of a line; empty if it is none, which ends the directives of a file. */
    static Optional<Directive> read(SourceText source, Span line, String mark) {
        String text = source.content();
        int end = Blanks.trimEnd(text, line.start(), line.end());
        int start = Blanks.skip(text, line.start(), end);
        start += start == 0 && text.startsWith("\uFEFF") ? 1 : 0;
        if (!text.startsWith(mark, start)) {
            return Optional.empty();
        }
        int name = Blanks.skip(text, start + mark.length(), end);
        int nameEnd = name;
        while (nameEnd < end && isNameCharacter(text.charAt(nameEnd))) {
            nameEnd++;
        }
        int equals = Blanks.skip(text, nameEnd, end);
        String key = text.substring(name, nameEnd).toLowerCase(Locale.ROOT);
        if (!KNOWN.contains(key) || equals >= end || text.charAt(equals) != '=') {
            return Optional.empty();
        }
        int value = Blanks.skip(text, equals + 1, end);
        return value == end
                ? Optional.empty()
                : Optional.of(
                        new Directive(key, text.substring(value, end), new Span(start, end), new Span(value, end)));
    }

    private static boolean isNameCharacter(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }
}
