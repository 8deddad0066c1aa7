package dev.drydock.dockerfile.shell;

import dev.drydock.text.Span;

/**
 * {@code NAME=value} before a command or instead of one; {@code NAME+=value} and {@code NAME[i]=value} too.
 *
 * @param value may be without parts
 */
public record Assignment(String name, Word value, Span span) {}
