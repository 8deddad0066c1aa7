package dev.drydock.compose.syntax;

import dev.drydock.text.Span;

/**
 * A comment.
 *
 * @param span from the {@code #} to the end of the line
 * @param ownLine whether nothing but white space stands before it
 */
public record YamlComment(Span span, boolean ownLine) {}
