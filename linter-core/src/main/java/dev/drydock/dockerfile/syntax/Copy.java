package dev.drydock.dockerfile.syntax;

import java.util.List;

/**
 * {@code COPY}: files of the build context, of a stage or of an image into this one.
 *
 * @param exec whether the arguments are a JSON array
 */
public record Copy(Statement statement, List<Word> sources, Word target, boolean exec)
        implements Instruction, Transfer {
    public Copy {
        sources = List.copyOf(sources);
    }
}
