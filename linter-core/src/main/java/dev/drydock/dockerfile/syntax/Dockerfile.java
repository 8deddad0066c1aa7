package dev.drydock.dockerfile.syntax;

import dev.drydock.text.SourceText;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A parsed Dockerfile. Everything is in the order of the text.
 *
 * @param source the text
 * @param escape the character that continues lines and escapes others: a backslash, or a backtick if a directive says so
 * @param pieces all lines of the text
 * @param directives parser directives at the top
 * @param comments comment lines, also those between the lines of instructions
 * @param instructions instructions, malformed ones included
 * @param problems what is wrong with the text
 */
public record Dockerfile(
        SourceText source,
        char escape,
        List<Piece> pieces,
        List<Directive> directives,
        List<Comment> comments,
        List<Instruction> instructions,
        List<SyntaxProblem> problems) {
    public Dockerfile {
        pieces = Collections.unmodifiableList(pieces); // a copy would hold one of each line
        directives = List.copyOf(directives);
        comments = List.copyOf(comments);
        instructions = List.copyOf(instructions);
        problems = List.copyOf(problems);
    }

    /** The file as text again: exactly what was parsed. */
    public String print() {
        var text = new StringBuilder(source.content().length());
        pieces.forEach(piece ->
                text.append(source.content(), piece.span().start(), piece.span().end()));
        return text.toString();
    }

    /**
     * Flags that their instructions don't take; Docker looks at them only when it has read all lines. Which flags a parser
     * of others takes can't be known.
     */
    public List<SyntaxProblem> flagProblems() {
        if (syntaxImage().filter(parser -> !parser.isDockers()).isPresent()) {
            return List.of();
        }
        return Onbuild.withTriggers(instructions).stream()
                .flatMap(instruction -> FlagCheck.of(instruction).stream())
                .toList();
    }

    /** The image that parses this file, by its syntax directive in whichever form BuildKit reads. */
    public Optional<SyntaxImage> syntaxImage() {
        return SyntaxImage.of(source);
    }
}
