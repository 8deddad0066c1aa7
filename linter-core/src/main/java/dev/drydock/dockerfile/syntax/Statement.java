package dev.drydock.dockerfile.syntax;

import dev.drydock.text.MappedText;
import dev.drydock.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What all instructions have in common.
 *
 * @param span from the keyword to the end of the last line, here-documents included, without the last line break
 * @param keyword the first word, as it is written
 * @param flags words that begin with {@code --} before the arguments
 * @param arguments the rest of the logical line
 * @param heredocs here-documents that it opens, in their order
 * @param blankLines blank lines between continued ones, which Docker wants to refuse one day
 */
public record Statement(
        Span span, Word keyword, List<Flag> flags, Word arguments, List<Heredoc> heredocs, List<Span> blankLines) {
    public Statement {
        flags = List.copyOf(flags);
        heredocs = List.copyOf(heredocs);
        blankLines = List.copyOf(blankLines);
    }

    /** The keyword in upper case. */
    public String name() {
        return keyword.text().toUpperCase(Locale.ROOT);
    }

    /** The first flag of a name (without dashes), if there is one. */
    public Optional<Flag> flag(String name) {
        for (Flag flag : flags) {
            if (flag.name().equals(name)) {
                return Optional.of(flag);
            }
        }
        return Optional.empty();
    }

    /** The logical line, from keyword to last argument. */
    public MappedText line() {
        return keyword.line();
    }
}
