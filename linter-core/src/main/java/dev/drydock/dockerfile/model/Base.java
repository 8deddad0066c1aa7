package dev.drydock.dockerfile.model;

import dev.drydock.text.ImageReference;

/** What a stage builds on. */
public sealed interface Base {
    /** An image from elsewhere; defaults of ARGs are filled in. */
    record Image(ImageReference reference) implements Base {}

    /** An earlier stage of the same file. */
    record Earlier(Stage stage) implements Base {}

    /** Nothing: {@code scratch}. */
    record Scratch() implements Base {}

    /** An expression without a value, a text that is no image, or a snippet without FROM. */
    record Unknown() implements Base {}
}
