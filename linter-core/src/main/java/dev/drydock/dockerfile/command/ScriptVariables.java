package dev.drydock.dockerfile.command;

import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.shell.Command;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The variables that commands of a script find set: before their own name or that of a wrapper, by an {@code export}
 * earlier in the script, or by ENV and ARG of the stage.
 *
 * @param own those that the script itself sets, by name, in the order of the text
 */
public record ScriptVariables(PlacedScript place, Map<String, List<Scoped>> own) {
    /** More settings of one variable than people write: which of them holds is not looked for, as that takes long. */
    private static final int MOST_SETTINGS = 500;

    /**
     * A variable where it holds.
     *
     * @param from source offset of the first place
     * @param to source offset behind the last one
     */
    public record Scoped(VariableSetting setting, int from, int to) {
        private static Scoped of(VariableSetting setting, Command setter) {
            return setter.program().filter(VariableSetting.EXPORTS::contains).isPresent()
                    ? new Scoped(setting, setter.span().end(), Integer.MAX_VALUE)
                    : new Scoped(setting, setter.span().start(), setter.span().end());
        }

        private boolean holds(Command command) {
            int at = command.span().start();
            return from <= at && at < to;
        }
    }

    public ScriptVariables {
        own = Map.copyOf(own);
    }

    /** The variables of a script. */
    public static ScriptVariables of(PlacedScript place) {
        var found = new LinkedHashSet<Scoped>();
        for (Command command : place.script().commands()) {
            VariableSetting.in(place.stage(), command).forEach(one -> found.add(Scoped.of(one, command)));
        }
        place.commands()
                .forEach(command ->
                        VariableSetting.in(place.stage(), command).forEach(one -> found.add(Scoped.of(one, command))));
        return new ScriptVariables(place, found.isEmpty() ? Map.of() : byName(found));
    }

    private static Map<String, List<Scoped>> byName(Set<Scoped> found) {
        return found.stream()
                .sorted(Comparator.comparing(one -> one.setting().span()))
                .collect(Collectors.groupingBy(one -> one.setting().name()));
    }

    /** Whether one of some variables has a value that is not empty, or may have it. */
    public boolean mayHave(Command command, String... names) {
        return Stream.of(names).anyMatch(name -> mayBe(command, name, value -> !value.isEmpty()));
    }

    /** Whether a variable is set to a value that passes a test, or to one that only the build or the shell knows. */
    public boolean mayBe(Command command, String name, Predicate<String> test) {
        List<Scoped> settings = own.getOrDefault(name, List.of());
        if (settings.size() > MOST_SETTINGS) {
            return true;
        }
        Optional<VariableSetting> last = settings.stream()
                .filter(one -> one.holds(command))
                .map(Scoped::setting)
                .reduce((earlier, later) -> later);
        return last.isPresent()
                ? last.get().mayBe(test)
                : place.stage()
                        .variables()
                        .at(name, command.span().start())
                        .filter(definition -> definition.value().map(test::test).orElse(true))
                        .isPresent();
    }

    /** As {@link #mayBe}, for programs that read the name of a variable in capitals and in small letters. */
    public boolean mayBeInAnyCase(Command command, String name, Predicate<String> test) {
        return mayBe(command, name, test) || mayBe(command, name.toLowerCase(Locale.ROOT), test);
    }
}
