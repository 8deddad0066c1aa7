package dev.drydock.dockerfile.model;

import dev.drydock.text.MappedText;

/**
 * A script as a shell of the Unix kind gets it: without continuations of the Dockerfile, or the body of a here-document.
 *
 * @param shell the kind that reads it, never {@link ShellKind#OTHER}
 */
public record ShellText(ShellKind shell, MappedText text) {}
