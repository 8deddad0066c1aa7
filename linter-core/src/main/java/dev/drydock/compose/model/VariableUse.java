package dev.drydock.compose.model;

import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.text.Span;

/**
 * A variable in a value.
 *
 * @param scalar the value it stands in
 * @param span its place in the file, or that of the value if the value is not written as it reads
 */
public record VariableUse(YamlScalar scalar, Template.Variable variable, Span span) {}
