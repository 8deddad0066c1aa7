package dev.drydock.dockerfile.shell;

import dev.drydock.text.Span;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Reads lists and pipelines; what they consist of is left to the readers of simple and compound commands. */
final class ScriptReader {
    private final Cursor cursor;
    private final CommandReader commands;
    private final CompoundReader compounds;

    private ScriptReader(Cursor cursor) {
        this.cursor = cursor;
        var words = new WordReader(cursor, this);
        var redirections = new RedirectionReader(cursor, words);
        compounds = new CompoundReader(cursor, words, redirections, this);
        commands = new CommandReader(cursor, words, redirections, compounds);
    }

    /** Reads all that the cursor has before it. */
    static CommandList read(Cursor cursor) {
        var list = new ScriptReader(cursor).list();
        if (!cursor.atEnd()) {
            cursor.giveUp(cursor.at());
        }
        return list;
    }

    /** Reads statements up to the end of the text or to what closes a compound command or a substitution. */
    CommandList list() {
        cursor.skipBlankLines();
        int start = cursor.at();
        var statements = new ArrayList<Statement>();
        var operators = new ArrayList<Operator>();
        var span = Span.at(cursor.source().toSource(start));
        while (!closes()) {
            var statement = pipeline();
            if (cursor.gaveUp()) {
                break;
            }
            statements.add(statement);
            span = span.to(statement.span());
            int place = cursor.at();
            var operator = operator();
            if (operator == null) {
                break;
            }
            operators.add(operator);
            cursor.skipBlankLines();
            if (joins(operator) && closes()) {
                cursor.giveUp(place);
            }
        }
        return new CommandList(statements, operators, span);
    }

    private static boolean joins(Operator operator) {
        return operator.type() == Operator.Type.AND || operator.type() == Operator.Type.OR;
    }

    private boolean closes() {
        return cursor.atEnd()
                || cursor.peek() == ')'
                || cursor.looksAt(";;")
                || cursor.looksAt(";&")
                || switch (cursor.reserved()) {
                    case "then", "elif", "else", "fi", "do", "done", "esac", "}" -> true;
                    default -> false;
                };
    }

    private @Nullable Operator operator() {
        int start = cursor.at();
        if (cursor.looksAt(";;") || cursor.looksAt(";&")) {
            return null;
        } else if (cursor.eat("&&")) {
            return operator(Operator.Type.AND, start);
        } else if (cursor.eat("||")) {
            return operator(Operator.Type.OR, start);
        } else if (cursor.eat("&")) {
            return operator(Operator.Type.BACKGROUND, start);
        } else if (cursor.eat(";")) {
            return operator(Operator.Type.THEN, start);
        } else if (cursor.peek() == '\n') {
            var operator = new Operator(Operator.Type.NEWLINE, cursor.source().toSource(start, start + 1));
            cursor.newLine();
            return operator;
        }
        return null;
    }

    private Operator operator(Operator.Type type, int start) {
        return new Operator(type, cursor.spanFrom(start));
    }

    private Statement pipeline() {
        int start = cursor.at();
        boolean negated = false;
        while (cursor.reserved().equals("!")) {
            negated = !negated;
            cursor.advance();
            cursor.skipBlanks();
        }
        var stages = new ArrayList<Statement>();
        var pipes = new ArrayList<Operator>();
        stages.add(statement());
        while (cursor.peek() == '|' && cursor.peek(1) != '|') {
            int pipe = cursor.at();
            var type = cursor.peek(1) == '&' ? Operator.Type.PIPE_BOTH : Operator.Type.PIPE;
            cursor.moveTo(pipe + (type == Operator.Type.PIPE ? 1 : 2));
            pipes.add(operator(type, pipe));
            cursor.skipBlankLines();
            stages.add(statement());
        }
        var last = stages.get(stages.size() - 1);
        if (!negated && pipes.isEmpty()) {
            return last;
        }
        var pipeline = new Pipeline(
                negated, stages, pipes, Span.at(cursor.source().toSource(start)).to(last.span()));
        if (!pipes.isEmpty() && !cursor.gaveUp()) {
            cursor.collected().add(pipeline);
        }
        return pipeline;
    }

    private Statement statement() {
        if (closes() || cursor.reserved().equals("!")) {
            cursor.giveUp(cursor.at());
        }
        var statement = compounds.canRead() ? compounds.read() : commands.read();
        cursor.skipBlanks();
        return statement;
    }
}
