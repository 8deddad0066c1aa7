package dev.drydock.dockerfile.shell;

import dev.drydock.text.Span;

/** A command, commands joined by pipes, or a compound one such as {@code if}. */
public sealed interface Statement permits Command, Pipeline, Compound {
    Span span();
}
