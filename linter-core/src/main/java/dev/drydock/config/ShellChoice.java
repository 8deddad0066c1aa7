package dev.drydock.config;

import dev.drydock.text.Span;

/**
 * hadolint's {@code # hadolint shell=powershell}: which shell the base image uses, from here to the end of the stage, or
 * in all stages if it stands before the first.
 */
public record ShellChoice(Span comment, String shell) {}
