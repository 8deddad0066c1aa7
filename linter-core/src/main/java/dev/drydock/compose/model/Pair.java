package dev.drydock.compose.model;

import dev.drydock.text.Span;

/**
 * One of the names and values that Compose takes as {@code NAME: value} or {@code - NAME=value}: a variable of the
 * environment, a label, a build argument.
 *
 * @param value empty without a value
 * @param hasValue whether a value is written, if only an empty one; without it a variable comes from the caller
 */
public record Pair(Text name, Text value, boolean hasValue) {
    /** From the name to the end of the value. */
    public Span span() {
        return hasValue && value.span().start() >= name.span().start()
                ? name.span().to(value.span())
                : name.span();
    }
}
