package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.shell.Command;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The variables that commands of a script find set: before their own name or that of a wrapper, by an {@code export}
 * earlier in the script, or by ENV and ARG of the stage.
 *
 * @param own those that the script itself sets, by name, in the order of the text
 */
record ScriptVariables(PlacedScript place, Map<String, List<Scoped>> own) {
    /**
     * A variable where it holds.
     *
     * @param from source offset of the first place
     * @param to source offset behind the last one
     */
    record Scoped(VariableSetting setting, int from, int to) {
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

    ScriptVariables {
        own = Map.copyOf(own);
    }

    static ScriptVariables of(PlacedScript place) {
        Map<String, List<Scoped>> own = Stream.concat(place.script().commands().stream(), place.commands())
                .flatMap(command -> VariableSetting.in(place.stage(), command).map(one -> Scoped.of(one, command)))
                .distinct()
                .sorted(Comparator.comparing(one -> one.setting().span()))
                .collect(Collectors.groupingBy(one -> one.setting().name()));
        return new ScriptVariables(place, own);
    }

    /** Whether one of some variables has a value that is not empty, or may have it. */
    boolean mayHave(Command command, String... names) {
        return Stream.of(names).anyMatch(name -> mayBe(command, name, value -> !value.isEmpty()));
    }

    /** Whether a variable is set to a value that passes a test, or to one that only the build or the shell knows. */
    boolean mayBe(Command command, String name, Predicate<String> test) {
        Optional<VariableSetting> last = own.getOrDefault(name, List.of()).stream()
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
    boolean mayBeInAnyCase(Command command, String name, Predicate<String> test) {
        return mayBe(command, name, test) || mayBe(command, name.toLowerCase(Locale.ROOT), test);
    }
}
