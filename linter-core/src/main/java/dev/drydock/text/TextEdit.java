package dev.drydock.text;

import java.util.Collection;
import java.util.List;

/**
 * Replaces the characters of {@code span} by {@code text}: an insertion if the span is empty, a deletion if the text is.
 */
public record TextEdit(Span span, String text) {
    /** Inserts {@code text} before {@code offset}. */
    public static TextEdit insert(int offset, String text) {
        return new TextEdit(Span.at(offset), text);
    }

    /** Deletes what {@code span} covers. */
    public static TextEdit delete(Span span) {
        return new TextEdit(span, "");
    }

    /**
     * The text after all edits; those with the same place are applied in the order given.
     *
     * @throws IllegalArgumentException if two edits overlap or one lies outside the text
     */
    public static String apply(String text, Collection<TextEdit> edits) {
        List<TextEdit> sorted =
                edits.stream().sorted((a, b) -> a.span.compareTo(b.span)).toList();
        var result = new StringBuilder(text.length() + 64);
        int done = 0;
        for (TextEdit edit : sorted) {
            if (edit.span.start() < done || edit.span.end() > text.length()) {
                throw new IllegalArgumentException("edit overlaps another or the end: " + edit);
            }
            result.append(text, done, edit.span.start()).append(edit.text);
            done = edit.span.end();
        }
        return result.append(text, done, text.length()).toString();
    }
}
