package dev.drydock.compose.syntax;

import dev.drydock.text.Span;

/**
 * A value of a YAML file. An alias is resolved: what stands in the tree is the very node that its anchor names, with
 * the places that it has there.
 */
public sealed interface YamlNode permits YamlMapping, YamlSequence, YamlScalar {
    /** Where the value stands, without its anchor and tag. A block collection ends with its last value. */
    Span span();

    /** The tag as written, such as {@code !reset} or {@code !!str}; empty if there is none. */
    String tag();

    /** What a reader would call this value: {@code a mapping}, {@code a list}, {@code a number}, ... */
    String kindName();
}
