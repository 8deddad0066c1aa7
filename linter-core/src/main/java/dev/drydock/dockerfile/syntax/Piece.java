package dev.drydock.dockerfile.syntax;

import dev.drydock.text.Span;

/**
 * A run of whole lines. The pieces of a file follow each other without gap or overlap.
 *
 * @param span the lines, their line breaks included
 */
public record Piece(Kind kind, Span span) {
    /** What the lines are. */
    public enum Kind {
        BLANK,
        COMMENT,
        DIRECTIVE,
        INSTRUCTION
    }
}
