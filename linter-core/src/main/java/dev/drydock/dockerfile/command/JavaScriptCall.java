package dev.drydock.dockerfile.command;

import dev.drydock.dockerfile.command.PackageManager.Language;
import dev.drydock.dockerfile.model.CommandReader;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Options;
import dev.drydock.dockerfile.shell.Word;
import dev.drydock.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A call of a JavaScript package manager that installs something: what a project needs, or packages that it names.
 *
 * @param goal the words that say what to do: {@code global add} of {@code yarn global add serve}; none of plain {@code yarn}
 * @param packages what is asked for by name
 */
public record JavaScriptCall(Command command, List<Word> goal, List<Word> packages, Options options) {
    private static final Set<String> INSTALLS_OF_NPM = Set.of(
            "install",
            "add",
            "i",
            "in",
            "ins",
            "inst",
            "insta",
            "instal",
            "isnt",
            "isnta",
            "isntal",
            "isntall",
            "ci",
            "clean-install",
            "ic",
            "install-clean",
            "isntall-clean",
            "install-test",
            "it",
            "install-ci-test",
            "cit",
            "clean-install-test");

    /** Installs what some workspaces of the project need; behind it stand their names. */
    private static final String FOCUS = "workspaces focus";

    /** By program, the words that have it install something. */
    private static final Map<String, Set<String>> GOALS = Map.of(
            "npm", INSTALLS_OF_NPM,
            "pnpm", Set.of("install", "i", "add"),
            "yarn", Set.of("", "install", "add", "global add", FOCUS),
            "bun", Set.of("install", "i", "add", "a"));

    /** The names of the managers. */
    public static final Set<String> PROGRAMS = GOALS.keySet();

    private static final CommandReader<JavaScriptCall> READER = new CommandReader<>(PROGRAMS, JavaScriptCall::of);

    /** With these nothing is installed. */
    private static final String[] INFORMATION = {
        "-v", "--version", "-h", "--help", "--dry-run", "--package-lock-only", "--lockfile-only"
    };

    /** What may follow a switch of npm; no package is called so. */
    private static final Set<String> SWITCH_POSITIONS = Set.of("true", "false");

    /** The calls in the script of a RUN, in order. */
    public static Stream<JavaScriptCall> in(PlacedScript place) {
        return place.understood(READER).stream();
    }

    private static Optional<JavaScriptCall> of(Command command) {
        String program = command.program().orElse("");
        return PackageManager.of(program)
                .filter(manager -> manager.language() == Language.JAVASCRIPT)
                .map(manager -> command.options(manager.valued()))
                .filter(options -> !options.has(INFORMATION))
                .flatMap(options -> of(command, options, GOALS.getOrDefault(program, Set.of())));
    }

    private static Optional<JavaScriptCall> of(Command command, Options options, Set<String> goals) {
        List<Word> operands = options.operands().stream()
                .filter(word -> !SWITCH_POSITIONS.contains(word.text()))
                .toList();
        return IntStream.rangeClosed(Math.min(1, operands.size()), Math.min(2, operands.size()))
                .filter(length -> goals.contains(text(operands.subList(0, length))))
                .mapToObj(length -> of(command, operands.subList(0, length), operands, options))
                .findFirst();
    }

    private static JavaScriptCall of(Command command, List<Word> goal, List<Word> operands, Options options) {
        boolean ofWorkspaces = text(goal).equals(FOCUS);
        List<Word> packages = ofWorkspaces ? List.of() : operands.subList(goal.size(), operands.size());
        return new JavaScriptCall(command, goal, packages, options);
    }

    /** Whether it is a call of this program. */
    public boolean isOf(String program) {
        return command.is(program);
    }

    private static String text(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    /** The program and what it is to do: {@code npm install}. */
    public String label() {
        return (command.program().orElseThrow() + " " + text(goal)).strip();
    }

    /** From the program to the goal. */
    public Span span() {
        Span program = command.words().get(0).span();
        return goal.isEmpty() ? program : program.to(goal.get(goal.size() - 1).span());
    }
}
