package dev.drydock.dockerfile.syntax;

import dev.drydock.text.Span;
import java.util.List;

/** What RUN, CMD, ENTRYPOINT, SHELL or HEALTHCHECK is to run. */
public sealed interface CommandLine {
    Span span();

    /** A JSON array: run as it is, without a shell. */
    record ExecForm(List<Word> arguments, Span span) implements CommandLine {
        public ExecForm {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * A text for the shell; empty where nothing was written.
     *
     * @param script the text as the shell gets it
     */
    record ShellForm(Word script) implements CommandLine {
        @Override
        public Span span() {
            return script.span();
        }

        /** Whether it begins like a JSON array without being one, which is easily overlooked. */
        public boolean looksLikeExecForm() {
            return script.startsWith("[");
        }
    }
}
