package dev.drydock.dockerfile.syntax;

import dev.drydock.text.Span;
import java.util.List;
import java.util.Optional;

/** An instruction of a Dockerfile. */
public sealed interface Instruction
        permits Add,
                Arg,
                Cmd,
                Copy,
                Entrypoint,
                Env,
                Expose,
                From,
                Healthcheck,
                Label,
                Maintainer,
                Malformed,
                Onbuild,
                Run,
                Shell,
                Stopsignal,
                User,
                Volume,
                Workdir {
    Statement statement();

    /** From the keyword to the end of the last line, here-documents included. */
    default Span span() {
        return statement().span();
    }

    /** Where the keyword stands. */
    default Span keyword() {
        return statement().keyword().span();
    }

    /** The keyword in upper case. */
    default String name() {
        return statement().name();
    }

    default List<Flag> flags() {
        return statement().flags();
    }

    /** The first flag of a name (without dashes), if there is one. */
    default Optional<Flag> flag(String name) {
        return statement().flag(name);
    }

    default List<Heredoc> heredocs() {
        return statement().heredocs();
    }
}
