package dev.drydock.dockerfile.syntax;

import dev.drydock.text.Span;

/** A place where the text is no Dockerfile; the message is one sentence for its author. */
public record SyntaxProblem(Span span, String message) {}
