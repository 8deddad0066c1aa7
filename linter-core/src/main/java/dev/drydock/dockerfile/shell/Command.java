package dev.drydock.dockerfile.shell;

import dev.drydock.text.Paths;
import dev.drydock.text.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A simple command: assignments, words and redirections, of which each may be missing.
 *
 * @param words the command's name and its arguments
 * @param substituted whether its output, or the stream behind a file name, becomes a part of another command
 * @param span from the first to the last of them, without bodies of here-documents
 */
public record Command(
        List<Assignment> assignments, List<Word> words, List<Redirection> redirections, boolean substituted, Span span)
        implements Statement {
    public Command {
        assignments = List.copyOf(assignments);
        words = List.copyOf(words);
        redirections = List.copyOf(redirections);
    }

    /** The command's name as it is called, which may be a path; empty if there is none or only the shell knows it. */
    public Optional<String> name() {
        return words.isEmpty() ? Optional.empty() : words.get(0).literal();
    }

    /** The command's name without the folder that it is called from. */
    public Optional<String> program() {
        return name().map(Paths::name);
    }

    /** Whether the command is one of these programs, called by name or by path. */
    public boolean is(String... programs) {
        return program().filter(Arrays.asList(programs)::contains).isPresent();
    }

    /** The words after the name. */
    public List<Word> arguments() {
        return words.isEmpty() ? words : words.subList(1, words.size());
    }

    /**
     * The arguments as options and operands.
     *
     * @param valued options that take a value, with their dashes: {@code -t}, {@code --target-release}
     */
    public Options options(String... valued) {
        return new Options(arguments(), Set.of(valued));
    }

    /** The same, for options that are known beforehand. */
    public Options options(Set<String> valued) {
        return new Options(arguments(), valued);
    }

    /**
     * The same, for arguments that are known better than the script alone tells.
     *
     * @param meaning what a word stands for; {@link Word#text()} if no more is known
     */
    public Options options(Set<String> valued, Function<Word, String> meaning) {
        return new Options(arguments(), valued, false, meaning);
    }

    /** The options of a shell, and as operands its script or file with what is passed on to it; empty for others. */
    public Optional<Options> shellOptions() {
        return Wrappers.shellOptions(this);
    }

    /** Whether one of these options is given; for commands none of whose short options take a value. */
    public boolean hasFlag(String... names) {
        return options().has(names);
    }

    /** The command that this one runs in the end, past {@code sudo}, {@code env}, {@code exec} and their like. */
    public Command unwrapped() {
        return Wrappers.unwrap(this);
    }

    /** The script that this command, past its wrappers, hands to a shell: {@code sh -c '...'}. */
    public Optional<Script> script() {
        return Wrappers.script(unwrapped());
    }
}
