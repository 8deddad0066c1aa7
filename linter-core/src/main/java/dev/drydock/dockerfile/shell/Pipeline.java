package dev.drydock.dockerfile.shell;

import dev.drydock.text.Span;
import java.util.List;

/**
 * Commands of which each reads the output of the one before; or a single one, if it is negated.
 *
 * @param negated whether {@code !} stands before it
 * @param stages one or more
 * @param pipes what joins them, one less than the stages
 */
public record Pipeline(boolean negated, List<Statement> stages, List<Operator> pipes, Span span) implements Statement {
    public Pipeline {
        stages = List.copyOf(stages);
        pipes = List.copyOf(pipes);
    }
}
