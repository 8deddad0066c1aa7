package dev.drydock.dockerfile.syntax;

import java.util.List;

/** {@code COPY} and {@code ADD}: files into the image. */
public interface Transfer {
    Statement statement();

    /** All arguments but the last; here-documents stand here by their openers, in several words if the name stands apart. */
    List<Word> sources();

    /** Where the files go. */
    Word target();

    /** The sources that are no here-documents. */
    default List<Word> paths() {
        List<Heredoc> heredocs = statement().heredocs();
        if (heredocs.isEmpty()) {
            return sources(); // each rule asks for them, of each instruction
        }
        return sources().stream()
                .filter(source -> heredocs.stream()
                        .noneMatch(heredoc -> heredoc.opener().span().overlaps(source.span())))
                .toList();
    }
}
