package dev.drydock.compose.model;

import dev.drydock.text.Span;

/**
 * Something that Compose would refuse, as a sentence without its full stop, and the place to look at.
 *
 * @param path what the value is called from the top of the file on, such as {@code services.web.image}; may be empty
 */
public record ComposeProblem(Span span, String message, String path) {
    public ComposeProblem(Span span, String message) {
        this(span, message, "");
    }
}
