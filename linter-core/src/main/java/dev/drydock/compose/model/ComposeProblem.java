package dev.drydock.compose.model;

import dev.drydock.text.Span;

/** Something that Compose would refuse, as a sentence without its full stop, and the place to look at. */
public record ComposeProblem(Span span, String message) {}
