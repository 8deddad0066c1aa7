package dev.drydock.dockerfile.command;

import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.CommandList;
import dev.drydock.dockerfile.shell.Options;
import dev.drydock.dockerfile.shell.Word;
import dev.drydock.dockerfile.shell.WordPart;
import dev.drydock.dockerfile.shell.WordPart.Substitution;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A command that runs a program which it is given as text: a shell, the interpreter of a language, or the shell's own
 * {@code eval} and {@code source}.
 *
 * @param code the argument that is the program, if there is one
 * @param file the argument that names the file with the program, if there is one
 * @param readsInput whether the program is what it reads
 */
public record Interpreter(Command command, List<Word> code, List<Word> file, boolean readsInput) {
    private static final Set<String> OF_SHELLS = Set.of("-c");

    /** Interpreters of languages, without the digits behind their names, and those of their options that say what to run. */
    private static final Map<String, Set<String>> LANGUAGES = Map.of(
            "node", Set.of("-e", "--eval", "-p", "--print"),
            "nodejs", Set.of("-e", "--eval", "-p", "--print"),
            "perl", Set.of("-e", "-E"),
            "php", Set.of("-r", "-f", "-R", "-F", "-B", "-S"),
            "pypy", Set.of("-c", "-m"),
            "python", Set.of("-c", "-m"),
            "ruby", Set.of("-e"));

    private static final Set<String> INPUT = Set.of("/dev/stdin", "/dev/fd/0", "/proc/self/fd/0");

    private static final Set<Substitution.Kind> OUTPUT =
            Set.of(Substitution.Kind.COMMAND, Substitution.Kind.BACKQUOTES);
    private static final Set<Substitution.Kind> FILE = Set.of(Substitution.Kind.PROCESS_IN);

    public Interpreter {
        code = List.copyOf(code);
        file = List.copyOf(file);
    }

    /** What a command is past its wrappers; empty if {@code xargs} is one, which takes the input for itself. */
    public static Optional<Interpreter> of(Command command) {
        Command inner = command.unwrapped();
        int wrappers = command.words().size() - inner.words().size();
        boolean byXargs = command.words().stream()
                .limit(wrappers)
                .anyMatch(word -> word.text().equals("xargs"));
        return byXargs ? Optional.empty() : inner.program().flatMap(name -> read(name, inner));
    }

    private static Optional<Interpreter> read(String program, Command command) {
        List<Word> first = command.arguments().stream().limit(1).toList();
        if (program.equals("eval")) {
            return Optional.of(new Interpreter(command, first, List.of(), false));
        } else if (program.equals("source") || program.equals(".")) {
            return Optional.of(new Interpreter(command, List.of(), first, false));
        }
        return command.shellOptions()
                .map(options -> read(command, options, OF_SHELLS, options.has("-s")))
                .or(() -> Optional.ofNullable(LANGUAGES.get(program.replaceFirst("[0-9.]+$", "")))
                        .map(programOptions -> read(command, command.options(programOptions), programOptions, false)));
    }

    /**
     * A shell or a language.
     *
     * @param programOptions options that the program stands behind, or that tell where it is
     * @param operandsAreArguments whether no operand is the name of a file with the program
     */
    private static Interpreter read(
            Command command, Options options, Set<String> programOptions, boolean operandsAreArguments) {
        List<Word> given = options.words(programOptions.toArray(String[]::new));
        if (!given.isEmpty()) {
            List<Word> arguments = command.arguments();
            int place = arguments.indexOf(given.get(0)) + 1;
            return new Interpreter(
                    command, arguments.stream().skip(place).limit(1).toList(), List.of(), false);
        }
        List<Word> file = options.operands().stream()
                .limit(1)
                .filter(word -> !operandsAreArguments && !standsForInput(word.text()))
                .toList();
        return new Interpreter(command, List.of(), file, file.isEmpty());
    }

    /** An operand with a dash is an argument of the program: {@code php -- --quiet}. */
    private static boolean standsForInput(String operand) {
        return operand.startsWith("-") || INPUT.contains(operand);
    }

    /** Whether it runs what comes to it through a pipe. */
    public boolean runsPipe() {
        return readsInput
                && command.redirections().stream()
                        .noneMatch(redirection -> redirection.operator().startsWith("<"));
    }

    /** The commands whose output it runs, other than through a pipe. */
    public Stream<CommandList> runsOutputOf() {
        Stream<Substitution> input = command.redirections().stream()
                .filter(redirection -> readsInput)
                .flatMap(redirection -> switch (redirection.operator()) {
                    case "<" -> substituted(redirection.target(), FILE);
                    case "<<<" -> substituted(redirection.target(), OUTPUT);
                    default -> Stream.empty();
                });
        return Stream.of(
                        code.stream().flatMap(word -> substituted(word, OUTPUT)),
                        file.stream().flatMap(word -> substituted(word, FILE)),
                        input)
                .flatMap(substitutions -> substitutions)
                .map(Substitution::body);
    }

    /** The substitution that a word begins with. */
    private static Stream<Substitution> substituted(Word word, Set<Substitution.Kind> kinds) {
        return WordPart.flatten(word.parts())
                .filter(part -> !(part instanceof WordPart.Quoted))
                .limit(1)
                .filter(Substitution.class::isInstance)
                .map(Substitution.class::cast)
                .filter(substitution -> kinds.contains(substitution.kind()));
    }
}
