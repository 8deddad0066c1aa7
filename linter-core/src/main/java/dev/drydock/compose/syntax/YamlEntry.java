package dev.drydock.compose.syntax;

import dev.drydock.text.Span;

/**
 * One key of a mapping with its value; a key without a value has an empty scalar, {@link YamlScalar.Kind#NULL}.
 *
 * @param valueSpan where the value stands in this mapping: that of the value, or of the alias that stands for it
 */
public record YamlEntry(YamlScalar key, YamlNode value, Span valueSpan) {
    /** The key's text. */
    public String name() {
        return key.text();
    }

    /** From the key to the end of the value or of its alias. */
    public Span span() {
        return key.span().to(valueSpan);
    }
}
