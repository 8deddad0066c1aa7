package dev.drydock.dockerfile.syntax;

import dev.drydock.text.Span;

/**
 * A line that is a comment, also between the lines of an instruction.
 *
 * @param span from the {@code #} to the end of the line
 * @param text what follows the {@code #}, without blanks around it
 */
public record Comment(Span span, String text) {}
