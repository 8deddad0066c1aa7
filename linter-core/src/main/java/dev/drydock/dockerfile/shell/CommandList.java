package dev.drydock.dockerfile.shell;

import dev.drydock.text.Span;
import java.util.List;

/**
 * Statements one after another, as {@code a && b || c; d &} writes them: {@code &&} and {@code ||} bind equally and
 * closer than the others.
 *
 * @param operators what follows each statement; the last one may lack it
 */
public record CommandList(List<Statement> statements, List<Operator> operators, Span span) {
    public CommandList {
        statements = List.copyOf(statements);
        operators = List.copyOf(operators);
    }

    /** Whether each statement runs only if the one before it succeeded: all are joined by {@code &&}. */
    public boolean isConjunction() {
        return operators.stream()
                .limit(Math.max(statements.size() - 1, 0))
                .allMatch(operator -> operator.type() == Operator.Type.AND);
    }
}
