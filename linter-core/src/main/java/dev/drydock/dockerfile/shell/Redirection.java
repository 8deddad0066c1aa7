package dev.drydock.dockerfile.shell;

import dev.drydock.text.Span;

/**
 * One redirection of a command's input or output.
 *
 * @param descriptor what is redirected, if it is written: a number or {@code {name}}; else empty
 * @param operator as written, such as {@code >>} or {@code &>}
 * @param target file, descriptor or string; of a here-document its body
 * @param span from the descriptor to the target, without the body of a here-document
 */
public record Redirection(String descriptor, String operator, Word target, Span span) {
    /** Whether the target is the text that follows on the next lines. */
    public boolean isHereDocument() {
        return operator.equals("<<") || operator.equals("<<-");
    }
}
