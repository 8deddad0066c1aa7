package dev.drydock.dockerfile.model;

import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.dockerfile.syntax.Word;
import dev.drydock.text.Paths;
import dev.drydock.text.Span;

/**
 * What a COPY or ADD takes from the build context.
 *
 * @param instruction the COPY or ADD
 * @param word the source as written
 * @param path the source without quotes and with the defaults of variables filled in; may have wildcards
 */
public record ContextSource(Instruction instruction, Word word, String path) {
    /** Whether it leads above the build context. */
    public boolean climbsOut() {
        return Paths.resolve("", "./" + path)
                .filter(resolved -> !Paths.within("", resolved))
                .isPresent();
    }

    /** Where the source stands. */
    public Span span() {
        return word.span();
    }
}
