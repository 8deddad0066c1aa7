package dev.drydock.dockerfile.syntax;

import java.util.List;

/** {@code EXPOSE}: ports that a container listens on. */
public record Expose(Statement statement, List<Word> ports) implements Instruction {
    public Expose {
        ports = List.copyOf(ports);
    }
}
