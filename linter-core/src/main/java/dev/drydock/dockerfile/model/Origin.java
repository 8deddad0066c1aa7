package dev.drydock.dockerfile.model;

import dev.drydock.text.ImageReference;

/** Where the files of a COPY or a mount come from. */
public sealed interface Origin {
    /** The build context. */
    record Context() implements Origin {}

    /** A stage of the same file, by its name or number. */
    record OfStage(Stage stage) implements Origin {}

    /** The stage that the instruction stands in, which Docker refuses. */
    record Itself(Stage stage) implements Origin {}

    /** An image; a name that no stage has may also be a further context given to the build. */
    record OfImage(ImageReference reference) implements Origin {}

    /** An expression, or a text that is neither. */
    record Unknown() implements Origin {}
}
