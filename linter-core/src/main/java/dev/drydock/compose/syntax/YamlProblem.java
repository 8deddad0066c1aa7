package dev.drydock.compose.syntax;

import dev.drydock.text.Span;

/** Why a text is no proper YAML, as a sentence without its full stop, and the place to look at. */
public record YamlProblem(Span span, String message) {}
