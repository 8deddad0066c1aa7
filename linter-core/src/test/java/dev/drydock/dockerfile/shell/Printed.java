package dev.drydock.dockerfile.shell;

import dev.drydock.text.MappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * Scripts on one line, for tables: {@code [a b] && ([c] | [d])} are a command with one argument, and a pipeline of two.
 * A middle dot is a blank within a word, a pilcrow a line break.
 */
final class Printed {
    private Printed() {}

    /** The rows of a table whose columns are parted by {@code =>}. */
    static Stream<Arguments> rows(String table) {
        return table.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split("(^| +)=> ?", -1))
                .map(cells -> Arguments.of(lines(cells[0]), cells[1].strip()));
    }

    static String lines(String cell) {
        return cell.strip().replace('¶', '\n').replace('␍', '\r');
    }

    static Script script(String text) {
        return Script.read(MappedText.of(text, 0));
    }

    static String list(CommandList list) {
        var printed = new ArrayList<String>();
        for (int i = 0; i < list.statements().size(); i++) {
            printed.add(statement(list.statements().get(i)));
            if (i < list.operators().size()) {
                printed.add(sign(list.operators().get(i)));
            }
        }
        return String.join(" ", printed);
    }

    static String commands(List<Command> commands) {
        return commands.stream().map(Printed::command).collect(Collectors.joining(" "));
    }

    static String command(Command command) {
        return Stream.of(
                        command.assignments().stream().map(Printed::assignment),
                        command.words().stream().map(Printed::word),
                        command.redirections().stream().map(Printed::redirection))
                .flatMap(part -> part)
                .collect(Collectors.joining(" ", "[", "]"));
    }

    private static String statement(Statement statement) {
        if (statement instanceof Command command) {
            return command(command);
        } else if (statement instanceof Pipeline pipeline) {
            var printed = new StringBuilder(pipeline.negated() ? "(! " : "(");
            for (int i = 0; i < pipeline.stages().size(); i++) {
                printed.append(i == 0 ? "" : " " + sign(pipeline.pipes().get(i - 1)) + " ")
                        .append(statement(pipeline.stages().get(i)));
            }
            return printed.append(')').toString();
        }
        var compound = (Compound) statement;
        return compound.kind().name().toLowerCase(Locale.ROOT)
                + compound.words().stream().map(word -> "<" + word(word) + ">").collect(Collectors.joining())
                + compound.bodies().stream().map(body -> "{" + list(body) + "}").collect(Collectors.joining())
                + compound.redirections().stream().map(Printed::redirection).collect(Collectors.joining());
    }

    private static String assignment(Assignment assignment) {
        return assignment.name() + "=" + word(assignment.value());
    }

    private static String redirection(Redirection redirection) {
        return redirection.descriptor() + redirection.operator() + word(redirection.target());
    }

    private static String word(Word word) {
        return word.raw().replace(' ', '·').replace('\n', '¶');
    }

    private static String sign(Operator operator) {
        return switch (operator.type()) {
            case AND -> "&&";
            case OR -> "||";
            case THEN -> ";";
            case NEWLINE -> "¶";
            case BACKGROUND -> "&";
            case PIPE -> "|";
            case PIPE_BOTH -> "|&";
        };
    }
}
