package dev.drydock.dockerfile.syntax;

import java.util.List;
import java.util.Optional;

/**
 * {@code FROM image [AS name]}: begins a stage.
 *
 * @param words one word, or three, the second of which is {@code AS} in any case
 */
public record From(Statement statement, List<Word> words) implements Instruction {
    public From {
        words = List.copyOf(words);
    }

    /** The image or stage that it builds on. */
    public Word image() {
        return words.get(0);
    }

    /** The word between image and name. */
    public Optional<Word> as() {
        return words.size() == 3 ? Optional.of(words.get(1)) : Optional.empty();
    }

    /** The name of the stage. */
    public Optional<Word> alias() {
        return words.size() == 3 ? Optional.of(words.get(2)) : Optional.empty();
    }
}
