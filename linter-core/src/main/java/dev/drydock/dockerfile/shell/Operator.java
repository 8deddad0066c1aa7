package dev.drydock.dockerfile.shell;

import dev.drydock.text.Span;

/** What stands between two commands, or after the last one. */
public record Operator(Type type, Span span) {
    /** The operators of lists and pipelines. */
    public enum Type {
        /** {@code &&} */
        AND,
        /** {@code ||} */
        OR,
        /** {@code ;} */
        THEN,
        /** A line break where no other operator stands. */
        NEWLINE,
        /** {@code &} */
        BACKGROUND,
        /** {@code |} */
        PIPE,
        /** {@code |&}, which pipes the error output too. */
        PIPE_BOTH
    }
}
