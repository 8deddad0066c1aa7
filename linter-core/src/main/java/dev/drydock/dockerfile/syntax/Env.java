package dev.drydock.dockerfile.syntax;

import java.util.List;

/** {@code ENV}: variables of the image. */
public record Env(Statement statement, List<KeyValue> pairs) implements Instruction {
    public Env {
        pairs = List.copyOf(pairs);
    }
}
