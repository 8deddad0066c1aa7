package dev.drydock.dockerfile.syntax;

import dev.drydock.text.Span;

/**
 * A name and its value in ENV, LABEL or ARG, quotes and escapes as written.
 *
 * @param name what stands before the separator
 * @param separator what stands between the two
 * @param value what stands behind it; empty for {@link Separator#NONE}
 */
public record KeyValue(Word name, Separator separator, Word value) {
    /** What stands between a name and its value. */
    public enum Separator {
        /** {@code name=value}. */
        EQUALS,
        /** {@code name value}, the old form of ENV and LABEL. */
        BLANK,
        /** A name alone, as in {@code ARG name}. */
        NONE
    }

    /** From the name to the end of the value. */
    public Span span() {
        return name.span().to(value.span());
    }
}
