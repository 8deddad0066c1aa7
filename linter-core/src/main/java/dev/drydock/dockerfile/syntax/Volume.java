package dev.drydock.dockerfile.syntax;

import java.util.List;

/** {@code VOLUME}: folders that live outside of the container. */
public record Volume(Statement statement, List<Word> paths) implements Instruction {
    public Volume {
        paths = List.copyOf(paths);
    }
}
