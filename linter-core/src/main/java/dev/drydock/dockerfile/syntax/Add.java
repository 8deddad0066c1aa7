package dev.drydock.dockerfile.syntax;

import java.util.List;

/**
 * {@code ADD}: files, archives to unpack, or downloads into the image.
 *
 * @param exec whether the arguments are a JSON array
 */
public record Add(Statement statement, List<Word> sources, Word target, boolean exec) implements Instruction, Transfer {
    public Add {
        sources = List.copyOf(sources);
    }
}
