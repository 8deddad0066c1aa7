package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Script;
import dev.drydock.dockerfile.shell.Statement;
import dev.drydock.dockerfile.shell.Word;
import dev.drydock.dockerfile.shell.WordPart;
import dev.drydock.dockerfile.syntax.CommandLine;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.rule.Fix;
import dev.drydock.text.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A shell form that needs nothing of a shell: one command whose words are known as they stand there. */
final class PlainCommand {
    /** What only a shell can run. */
    private static final Set<String> BUILTINS = Set.of(
            ".",
            ":",
            "alias",
            "bg",
            "builtin",
            "cd",
            "command",
            "declare",
            "eval",
            "exec",
            "exit",
            "export",
            "fg",
            "getopts",
            "hash",
            "jobs",
            "let",
            "local",
            "read",
            "readonly",
            "return",
            "set",
            "shift",
            "source",
            "times",
            "trap",
            "type",
            "typeset",
            "ulimit",
            "umask",
            "unset",
            "wait");

    private PlainCommand() {}

    /** Writes the shell form of an instruction as a JSON array; empty if that may change what it does. */
    static Optional<Fix> toExecForm(
            DockerfileModel file, Stage stage, Instruction instruction, CommandLine.ShellForm form) {
        boolean commented = Superseded.holdsComment(file, instruction);
        List<Script> scripts = file.scripts(stage, instruction);
        return scripts.size() == 1 && !commented
                ? words(scripts.get(0))
                        .map(PlainCommand::array)
                        .map(array -> Fix.safe("Write the command as a JSON array", new TextEdit(form.span(), array)))
                : Optional.empty();
    }

    /** Whether scripts are one that ends in {@code exec}, so that what it starts gets the signals that the shell got. */
    static boolean isExec(List<Script> scripts) {
        List<Statement> statements = scripts.stream()
                .flatMap(script -> script.body().statements().stream())
                .toList();
        return scripts.size() == 1
                && !statements.isEmpty()
                && statements.get(statements.size() - 1) instanceof Command last
                && isExec(last);
    }

    private static boolean isExec(Command command) {
        return command.is("exec") && !command.arguments().isEmpty();
    }

    private static Optional<List<Word>> words(Script script) {
        boolean single = script.certain()
                && script.comments().isEmpty()
                && script.body().statements().size() == 1
                && script.body().operators().isEmpty();
        if (!single || !(script.body().statements().get(0) instanceof Command command)) {
            return Optional.empty();
        }
        // With `exec` the shell is replaced by the command, as if it had not been there.
        List<Word> words = isExec(command) ? command.arguments() : command.words();
        boolean plain = command.assignments().isEmpty()
                && command.redirections().isEmpty()
                && words.stream().allMatch(PlainCommand::isLiteral)
                && !BUILTINS.contains(words.get(0).text())
                && !words.get(0).text().startsWith("-");
        return plain ? Optional.of(words) : Optional.empty();
    }

    private static boolean isLiteral(Word word) {
        return word.isStatic() && WordPart.flatten(word.parts()).noneMatch(WordPart.Glob.class::isInstance);
    }

    private static String array(List<Word> words) {
        return words.stream().map(word -> quoted(word.text())).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        var json = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c < ' ') {
                json.append("\\u%04x".formatted(c));
            } else {
                json.append(c == '"' || c == '\\' ? "\\" : "").append((char) c);
            }
        });
        return json.append('"').toString();
    }
}
