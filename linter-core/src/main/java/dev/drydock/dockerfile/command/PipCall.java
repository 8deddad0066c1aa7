package dev.drydock.dockerfile.command;

import dev.drydock.dockerfile.model.CommandReader;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Options;
import dev.drydock.dockerfile.shell.Word;
import dev.drydock.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A call that has Python packages fetched: {@code pip install flask}, however pip is called.
 *
 * @param command from the name of the tool on: without {@code python -m} and without {@code uv}
 * @param action the word that says what to do
 * @param packages what is asked for, besides the packages that files list
 */
public record PipCall(Tool tool, Command command, Word action, List<Word> packages, Options options) {
    /** What does the work. */
    public enum Tool {
        PIP,
        /** {@code uv pip} and {@code uv tool}, which have a cache and options of their own. */
        UV,
        PIPX
    }

    /** Programs are named after versions of Python; there is room for those to come. */
    private static final int NEWEST_MINOR = 30;

    /** Programs that are such a tool, or that can run one. */
    public static final Set<String> PROGRAMS = Stream.concat(
                    Stream.of("uv", "pipx"),
                    Stream.of("pip", "python").flatMap(name -> versions().map(version -> name + version)))
            .collect(Collectors.toUnmodifiableSet());

    private static final CommandReader<PipCall> READER = new CommandReader<>(PROGRAMS, PipCall::of);

    private static final Pattern PIP = Pattern.compile("pip[0-9.]*");
    private static final Pattern PYTHON = Pattern.compile("python[0-9.]*");
    private static final Set<String> FETCHING = Set.of("install", "download", "wheel", "sync");
    private static final Set<String> VALUED_BY_PIPX =
            Set.of("--spec", "--suffix", "--python", "-i", "--index-url", "--pip-args", "--preinstall", "--backend");

    private static Stream<String> versions() {
        return Stream.concat(
                Stream.of("", "2", "2.7", "3"),
                IntStream.rangeClosed(0, NEWEST_MINOR).mapToObj(minor -> "3." + minor));
    }

    /** The calls in the script of a RUN, in order. */
    public static Stream<PipCall> in(PlacedScript place) {
        return place.understood(READER).stream();
    }

    private static Optional<PipCall> of(Command whole) {
        Command command = within(whole);
        String program = command.program().orElse("");
        if (program.equals("pipx")) {
            return of(Tool.PIPX, command, command.options(VALUED_BY_PIPX));
        }
        boolean tool = program.equals("tool") && whole.is("uv");
        if (!tool && !PIP.matcher(program).matches()) {
            return Optional.empty();
        }
        return of(whole.is("uv") ? Tool.UV : Tool.PIP, command, command.options(PackageManager.PIP.valued()));
    }

    private static Optional<PipCall> of(Tool tool, Command command, Options options) {
        List<Word> operands = options.operands();
        return options.subcommand()
                .filter(FETCHING::contains)
                .filter(action -> !options.has("-h", "--help"))
                .map(action ->
                        new PipCall(tool, command, operands.get(0), operands.subList(1, operands.size()), options));
    }

    /** {@code pip install} of {@code python -m pip install} and {@code uv pip install}; other commands as they are. */
    public static Command within(Command command) {
        int first = firstWord(command);
        return first == 0
                ? command
                : new Command(
                        command.assignments(),
                        command.words().subList(first, command.words().size()),
                        command.redirections(),
                        command.substituted(),
                        command.span());
    }

    /** Where pip's own name stands among the words; 0 if no other program runs it. */
    private static int firstWord(Command command) {
        String program = command.program().orElse("");
        List<Word> words = command.words();
        if (program.equals("uv")) {
            return isOneOf(words, 1, "pip", "tool") ? 1 : 0;
        } else if (!PYTHON.matcher(program).matches()) {
            return 0;
        }
        int at = 1;
        while (at < words.size() && words.get(at).text().startsWith("-") && !isOneOf(words, at, "-m")) {
            at += isOneOf(words, at, "-W", "-X") ? 2 : 1;
        }
        return isOneOf(words, at, "-m") && isOneOf(words, at + 1, "pip", "pipx") ? at + 1 : 0;
    }

    private static boolean isOneOf(List<Word> words, int index, String... texts) {
        return index < words.size() && List.of(texts).contains(words.get(index).text());
    }

    /** Whether it installs what it fetches. */
    public boolean isInstall() {
        return action.text().equals("install");
    }

    /** The program and what it is to do: {@code pip install}. */
    public String label() {
        return (tool == Tool.UV ? "uv " : "") + command.program().orElseThrow() + " " + action.text();
    }

    /** From the program to the word that says what to do. */
    public Span span() {
        return command.words().get(0).span().to(action.span());
    }
}
