package dev.drydock.dockerfile.command;

import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Word;
import dev.drydock.text.Span;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A variable that a command of a script sets for itself, for the command that it runs or for those behind it.
 *
 * @param value null if only the shell knows it
 */
public record VariableSetting(String name, @Nullable String value, Span span) {
    /** Commands that set variables for all that follow. */
    public static final Set<String> EXPORTS = Set.of("export", "declare", "typeset");

    private static final Set<String> WRAPPERS = Set.of("env", "sudo");
    private static final Pattern SETTING = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*=.*", Pattern.DOTALL);

    /** The variables that a command sets, in order. */
    static Stream<VariableSetting> in(Stage stage, Command command) {
        boolean mayHold = !command.assignments().isEmpty()
                || command.program()
                        .filter(name -> EXPORTS.contains(name) || WRAPPERS.contains(name))
                        .isPresent();
        if (!mayHold) {
            return Stream.empty();
        }
        Stream<VariableSetting> own = command.assignments().stream()
                .map(one -> new VariableSetting(
                        one.name(), StageText.of(stage, one.value()).orElse(null), one.span()));
        return Stream.concat(own, words(command).map(word -> of(stage, word)));
    }

    private static Stream<Word> words(Command command) {
        Stream<Word> settings = command.arguments().stream()
                .filter(word -> SETTING.matcher(word.text()).matches());
        if (command.program().filter(EXPORTS::contains).isPresent()) {
            return settings;
        } else if (command.program().filter(WRAPPERS::contains).isPresent()) {
            int end = command.unwrapped().span().start();
            return settings.filter(word -> word.span().start() < end);
        }
        return Stream.empty();
    }

    private static VariableSetting of(Stage stage, Word word) {
        int equals = word.text().indexOf('=');
        Optional<String> value = StageText.of(stage, word).map(text -> text.substring(equals + 1));
        return new VariableSetting(word.text().substring(0, equals), value.orElse(null), word.span());
    }

    /** Whether the value passes a test, or may pass it. */
    boolean mayBe(Predicate<String> test) {
        return value == null || test.test(value);
    }

    /** Whether the value is known and passes a test. */
    public boolean is(Predicate<String> test) {
        return value != null && test.test(value);
    }
}
