package dev.drydock.dockerfile.syntax;

import dev.drydock.text.MappedText;
import dev.drydock.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a JSON array of strings (RFC 8259), the exec form of an instruction, and keeps where each character stands. A
 * text that is not wholly such an array is none: Docker then takes it as it is.
 */
final class JsonStrings {
    private final Word source;
    private final String text;
    private int at;

    private JsonStrings(Word source) {
        this.source = source;
        this.text = source.text();
    }

    /** The strings of an array; empty if the text, which begins where it is not blank, is no JSON array of strings. */
    static Optional<List<Word>> read(Word text) {
        return text.startsWith("[") ? new JsonStrings(text).array() : Optional.empty();
    }

    private Optional<List<Word>> array() {
        var elements = new ArrayList<Word>();
        if (!take('[')) {
            return Optional.empty();
        }
        if (!take(']')) {
            do {
                Optional<Word> element = string();
                if (element.isEmpty()) {
                    return Optional.empty();
                }
                elements.add(element.get());
            } while (take(','));
            if (!take(']')) {
                return Optional.empty();
            }
        }
        skipBlanks();
        return at == text.length() ? Optional.of(elements) : Optional.empty();
    }

    private Optional<Word> string() {
        if (!take('"')) {
            return Optional.empty();
        }
        int first = at;
        var decoded = MappedText.builder();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                int end = at++;
                MappedText line = end == first
                        ? MappedText.of("", source.span(first, first).start())
                        : decoded.build();
                return Optional.of(new Word(line, 0, line.length()));
            }
            int length = c == '\\' ? escapeLength() : 1;
            if (c < ' ' || length == 0) {
                return Optional.empty();
            }
            Span span = source.span(at, at + length);
            decoded.append(c == '\\' ? unescape(length) : c, span);
            at += length;
        }
        return Optional.empty();
    }

    /** Length of the escape at hand, 0 if it is none that JSON knows. */
    private int escapeLength() {
        if (at + 1 >= text.length()) {
            return 0;
        }
        char kind = text.charAt(at + 1);
        if (kind == 'u') {
            boolean complete = at + 6 <= text.length()
                    && text.substring(at + 2, at + 6)
                            .chars()
                            .allMatch(digit -> Character.digit(digit, 16) >= 0 && digit < 128);
            return complete ? 6 : 0;
        }
        return "\"\\/bfnrt".indexOf(kind) >= 0 ? 2 : 0;
    }

    private char unescape(int length) {
        if (length == 6) {
            return (char) Integer.parseInt(text.substring(at + 2, at + 6), 16);
        }
        return switch (text.charAt(at + 1)) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> text.charAt(at + 1);
        };
    }

    private boolean take(char wanted) {
        skipBlanks();
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
