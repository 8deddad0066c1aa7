package dev.drydock.dockerfile.syntax;

import dev.drydock.text.Span;

/**
 * A parser directive, such as {@code # escape=`}.
 *
 * @param name {@code syntax}, {@code escape} or {@code check}
 * @param value what follows the equals sign, without blanks around it
 * @param span the line without blanks around it
 * @param valueSpan where the value stands
 */
public record Directive(String name, String value, Span span, Span valueSpan) {}
