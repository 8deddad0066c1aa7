package dev.drydock.dockerfile.syntax;

import dev.drydock.text.Span;

/**
 * A flag before the arguments of an instruction, known or not: {@code --from=build}.
 *
 * @param name name without the dashes; like the value without the quotes and escapes that it is written with
 * @param assigned whether there is an equals sign
 * @param value what follows the equals sign; empty if there is none
 * @param span the whole flag
 */
public record Flag(String name, boolean assigned, Word value, Span span) {}
