package dev.drydock.dockerfile.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        this(arguments, valued, false);
    }

    /** @param operandsLast whether the first operand ends the options, as for commands that run other commands */
    Options(List<Word> arguments, Set<String> valued, boolean operandsLast) {
        this.valued = valued;
        for (int i = 0; i < arguments.size(); i++) {
            var word = arguments.get(i);
            var text = word.text();
            if (text.equals("--") || (operandsLast && !isOption(word))) {
                operands.addAll(arguments.subList(text.equals("--") ? i + 1 : i, arguments.size()));
                break;
            }
            uncertain |= mayBecomeOptions(word);
            if (!isOption(word)) {
                operands.add(word);
            } else if (read(word, text)) {
                var next = i + 1 < arguments.size() ? arguments.get(++i).text() : null;
                var last = given.remove(given.size() - 1);
                given.add(new Option(last.name(), word, next));
            }
        }
    }

    private static boolean isOption(Word word) {
        var text = word.text();
        return text.length() > 1 && text.charAt(0) == '-';
    }

    private static boolean mayBecomeOptions(Word word) {
        return !word.isQuoted() && !word.isStatic() && word.text().startsWith("$");
    }

    /** Takes an option word apart; returns whether its value is the next word. */
    private boolean read(Word word, String text) {
        int equals = text.indexOf('=');
        if (text.startsWith("--")) {
            var name = equals < 0 ? text : text.substring(0, equals);
            given.add(new Option(name, word, equals < 0 ? null : text.substring(equals + 1)));
            return equals < 0 && valued.contains(name);
        }
        if (valued.contains(text)) {
            given.add(new Option(text, word, null));
            return true;
        }
        for (int i = 1; i < text.length() && Character.isLetterOrDigit(text.charAt(i)); i++) {
            var name = "-" + text.charAt(i);
            boolean last = i + 1 == text.length();
            boolean takesValue = valued.contains(name);
            given.add(new Option(name, word, takesValue && !last ? text.substring(i + 1) : null));
            if (takesValue) {
                return last;
            }
        }
        if (text.length() > 2) {
            given.add(new Option(
                    equals < 0 ? text : text.substring(0, equals),
                    word,
                    equals < 0 ? null : text.substring(equals + 1)));
        }
        return false;
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
