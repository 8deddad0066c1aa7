package dev.drydock.dockerfile.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a command, told apart as GNU getopt does: bundled short options ({@code -qqy}), values in the same
 * word ({@code -t4}, {@code --opt=value}) or in the next one, operands in between, {@code --} before the last of them.
 */
public final class Options {
    private record Option(String name, Word word, @Nullable String value) {}

    private final Set<String> valued;
    private final List<Option> given = new ArrayList<>();
    private final List<Word> operands = new ArrayList<>();
    private boolean uncertain;

    Options(List<Word> arguments, Set<String> valued) {
        this(arguments, valued, false, Word::text);
    }

    /**
     * What the arguments say.
     *
     * @param operandsLast whether the first operand ends the options, as for commands that run other commands
     * @param meaning what a word stands for
     */
    Options(List<Word> arguments, Set<String> valued, boolean operandsLast, Function<Word, String> meaning) {
        this.valued = valued;
        for (int i = 0; i < arguments.size(); i++) {
            var word = arguments.get(i);
            var text = meaning.apply(word);
            if (text.equals("--")) {
                operands.addAll(arguments.subList(i + 1, arguments.size()));
                return;
            }
            uncertain |= mayBecomeOptions(word, text);
            if (text.length() > 1 && text.charAt(0) == '-') {
                var awaiting = read(word, text);
                if (awaiting != null) {
                    i++;
                    given.add(
                            new Option(awaiting, word, i < arguments.size() ? meaning.apply(arguments.get(i)) : null));
                }
            } else if (operandsLast) {
                operands.addAll(arguments.subList(i, arguments.size()));
                return;
            } else {
                operands.add(word);
            }
        }
    }

    private static boolean mayBecomeOptions(Word word, String text) {
        return !word.isStatic() && !word.isQuoted() && text.startsWith("$");
    }

    /** Takes a word of options apart; returns the one whose value is the next word, if there is one. */
    private @Nullable String read(Word word, String text) {
        int equals = text.indexOf('=');
        var name = equals < 0 ? text : text.substring(0, equals);
        if (valued.contains(text)) {
            return text;
        }
        boolean bundle = !text.startsWith("--");
        if (!bundle || text.length() > 2) {
            given.add(new Option(name, word, equals < 0 ? null : text.substring(equals + 1)));
        }
        for (int i = 1; bundle && i < text.length() && mayBeOption(text.charAt(i)); i++) {
            var letter = "-" + text.charAt(i);
            boolean takesValue = valued.contains(letter);
            if (takesValue && i + 1 == text.length()) {
                return letter;
            }
            given.add(new Option(letter, word, takesValue ? text.substring(i + 1) : null));
            if (takesValue) {
                break;
            }
        }
        return null;
    }

    /** Letters and digits, and the {@code #} of {@code curl -#L}. */
    private static boolean mayBeOption(char c) {
        return Character.isLetterOrDigit(c) || c == '#';
    }

    /** Whether one of these is given: {@code -y}, also within {@code -qqy}, or {@code --yes}, also as {@code --yes=...}. */
    public boolean has(String... names) {
        return find(names).findAny().isPresent();
    }

    /** How often one of these is given: twice {@code -q} in {@code -qq}. */
    public int count(String... names) {
        return (int) find(names).count();
    }

    /** The words in which one of these is given. */
    public List<Word> words(String... names) {
        return find(names).map(Option::word).distinct().toList();
    }

    /** The last value given to one of these; see {@link Word#text()} for values that only the shell knows. */
    public Optional<String> value(String... names) {
        return values(names).stream().reduce((first, second) -> second);
    }

    /** All values given to one of these, in order. */
    public List<String> values(String... names) {
        return find(names).flatMap(option -> Stream.ofNullable(option.value())).toList();
    }

    /** The arguments that are neither options nor values of options. */
    public List<Word> operands() {
        return List.copyOf(operands);
    }

    /** The first operand if it is static: {@code install} in {@code apt-get -y install curl}. */
    public Optional<String> subcommand() {
        return operands.isEmpty() ? Optional.empty() : operands.get(0).literal();
    }

    /** Whether an unquoted expansion among the arguments may become options that cannot be seen here. */
    public boolean uncertain() {
        return uncertain;
    }

    private Stream<Option> find(String... names) {
        var wanted = Arrays.asList(names);
        return given.stream().filter(option -> wanted.contains(option.name()));
    }
}
