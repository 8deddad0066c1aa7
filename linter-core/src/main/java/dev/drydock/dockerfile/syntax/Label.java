package dev.drydock.dockerfile.syntax;

import java.util.List;

/** {@code LABEL}: metadata of the image. */
public record Label(Statement statement, List<KeyValue> pairs) implements Instruction {
    public Label {
        pairs = List.copyOf(pairs);
    }
}
