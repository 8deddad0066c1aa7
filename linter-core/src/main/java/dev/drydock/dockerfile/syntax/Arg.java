package dev.drydock.dockerfile.syntax;

import java.util.List;

/** {@code ARG}: variables of the build, with or without a default. */
public record Arg(Statement statement, List<KeyValue> declarations) implements Instruction {
    public Arg {
        declarations = List.copyOf(declarations);
    }
}
