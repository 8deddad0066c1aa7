package dev.drydock.dockerfile.command;

import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Options;
import dev.drydock.dockerfile.shell.Word;
import dev.drydock.text.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A call of a language's package manager for the dependencies that the project lists in a manifest. Calls that name
 * packages themselves, such as {@code npm install -g typescript}, are none, nor are those that install the project.
 *
 * @param goal the words that say what to do: {@code ci} of {@code npm --silent ci}
 */
public record DependencyCall(PackageManager manager, Kind kind, Command command, Options options, List<Word> goal) {
    /** What a call does, the more telling first. */
    public enum Kind {
        /** Installs dependencies. */
        INSTALL,
        /** Builds the project, and fetches dependencies for that. */
        BUILD,
        /** May fetch dependencies; whether it does, and could without the project's source, can't be told. */
        OTHER
    }

    /** The call that a command is, if it is one. */
    public static Optional<DependencyCall> of(Command command) {
        Command call = PipCall.within(command);
        return call.program()
                .flatMap(PackageManager::of)
                .filter(manager -> !hasAny(call, manager.unrelated()))
                .flatMap(manager -> read(manager, call));
    }

    private static Optional<DependencyCall> read(PackageManager manager, Command command) {
        Options options = command.options(manager.valued().toArray(String[]::new));
        boolean partial = hasAny(command, manager.partial());
        return goals(manager, options.operands())
                .flatMap(goal -> manager.kind(text(goal)).stream()
                        .map(kind -> new DependencyCall(manager, partial ? Kind.OTHER : kind, command, options, goal)))
                .min(Comparator.comparing(DependencyCall::kind))
                .filter(DependencyCall::readsManifest);
    }

    private static Stream<List<Word>> goals(PackageManager manager, List<Word> operands) {
        return manager.goals()
                ? operands.stream().map(List::of)
                : IntStream.rangeClosed(1, 2)
                        .mapToObj(length -> operands.subList(0, Math.min(length, operands.size())));
    }

    private boolean readsManifest() {
        List<Word> operands = options.operands();
        List<Word> rest = operands.subList(Math.min(goal.size(), operands.size()), operands.size());
        return switch (manager.language()) {
            case PYTHON, JAVASCRIPT, RUBY, PHP ->
                manager.equals(PackageManager.PIP)
                        ? !requirements().isEmpty() && !installsProject(rest)
                        : kind == Kind.OTHER || rest.isEmpty();
            case JAVA, GO, RUST, DOTNET ->
                rest.stream().noneMatch(word -> word.text().contains("@"));
        };
    }

    private List<String> requirements() {
        return options.values("-r", "--requirement");
    }

    private boolean installsProject(List<Word> operands) {
        return options.has("-e", "--editable")
                || operands.stream()
                        .map(Word::text)
                        .anyMatch(text -> text.startsWith(".") || text.startsWith("/") || text.contains("$"));
    }

    private static boolean hasAny(Command command, Set<String> options) {
        return command.arguments().stream()
                .map(Word::text)
                .anyMatch(text -> options.contains(text) || options.contains(text.replaceFirst("=.*", "")));
    }

    private static String text(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    /** Program and goal: {@code npm ci}. */
    public String label() {
        return (command.program().orElseThrow() + " " + text(goal)).strip();
    }

    /** The files that it reads, in words for people. */
    public String manifest() {
        return manager.equals(PackageManager.PIP)
                ? requirements().stream().map(file -> "`" + file + "`").collect(Collectors.joining(" and "))
                : manager.manifest();
    }

    /** From the program to the goal. */
    public Span span() {
        Span program = command.words().get(0).span();
        return goal.isEmpty() ? program : program.to(goal.get(goal.size() - 1).span());
    }
}
