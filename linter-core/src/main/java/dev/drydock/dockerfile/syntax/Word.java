package dev.drydock.dockerfile.syntax;

import dev.drydock.text.MappedText;
import dev.drydock.text.Span;

/**
 * A part of an instruction, as it stands there: quotes, escapes and variables are not touched, continuations are gone.
 * A word of a JSON array is without its quotes and JSON escapes.
 *
 * @param line text that it is cut from
 * @param start first offset in {@code line}
 * @param end offset after the last one
 */
public record Word(MappedText line, int start, int end) {
    /** The characters. */
    public String text() {
        return line.text(start, end);
    }

    /** Whether it begins with these characters; costs no copy, unlike a look at {@link #text()}. */
    public boolean startsWith(String prefix) {
        return start + prefix.length() <= end && line.startsWith(prefix, start);
    }

    /** Where it stands in the file. */
    public Span span() {
        return line.toSource(start, end);
    }

    /** Where the characters from {@code from} to {@code to} (exclusive) of this word stand in the file. */
    public Span span(int from, int to) {
        return line.toSource(start + from, start + to);
    }

    /** The characters from {@code from} to {@code to} (exclusive) of this word. */
    public Word part(int from, int to) {
        return new Word(line, start + from, start + to);
    }

    public boolean isEmpty() {
        return start == end;
    }

    @Override
    public String toString() {
        return text();
    }
}
