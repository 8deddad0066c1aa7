package dev.drydock.dockerfile.shell;

import dev.drydock.text.Span;
import java.util.List;

/**
 * A command made of commands.
 *
 * @param words what is no command in it: the variable and the values of {@code for}, the word and the patterns of
 *     {@code case}, the name of a function, the words between {@code [[} and {@code ]]}
 * @param bodies the lists in it, in the order of the text; of an {@code if}, condition and branch take turns
 */
public record Compound(Kind kind, List<Word> words, List<CommandList> bodies, List<Redirection> redirections, Span span)
        implements Statement {
    /** The compound commands of POSIX sh and bash. */
    public enum Kind {
        SUBSHELL,
        GROUP,
        IF,
        FOR,
        SELECT,
        WHILE,
        UNTIL,
        CASE,
        FUNCTION,
        /** {@code [[ ... ]]} */
        TEST,
        /** {@code (( ... ))} */
        ARITHMETIC
    }

    public Compound {
        words = List.copyOf(words);
        bodies = List.copyOf(bodies);
        redirections = List.copyOf(redirections);
    }
}
