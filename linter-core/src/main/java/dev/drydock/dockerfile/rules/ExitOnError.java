package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.CommandList;
import dev.drydock.dockerfile.shell.Compound;
import dev.drydock.dockerfile.shell.Operator;
import dev.drydock.dockerfile.shell.Statement;
import dev.drydock.dockerfile.syntax.Word;
import dev.drydock.text.Span;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** {@code set -e}, with which a shell stops at a command that fails, unless {@code &&} or {@code ||} follows it. */
final class ExitOnError {
    private static final Set<Operator.Type> EXCUSES =
            EnumSet.of(Operator.Type.AND, Operator.Type.OR, Operator.Type.BACKGROUND);

    private static final Set<Compound.Kind> CONDITIONAL =
            EnumSet.of(Compound.Kind.IF, Compound.Kind.WHILE, Compound.Kind.UNTIL);

    private ExitOnError() {}

    /** Whether the script stops if a command fails. */
    static boolean stopsAt(PlacedScript place, Command command) {
        return isAsked(place, command) && isFinal(place.script().body(), command.span());
    }

    private static boolean isAsked(PlacedScript place, Command command) {
        Stream<String> ofShell = place.stage().shellInForce(place.instruction()).stream()
                .flatMap(shell -> shell.command().arguments().stream().skip(1))
                .map(Word::text);
        Stream<String> bySet = place.script().commands().stream()
                .filter(set ->
                        set.is("set") && set.span().start() < command.span().start())
                .flatMap(set -> set.arguments().stream())
                .map(word -> word.text());
        return Stream.concat(ofShell, bySet)
                .anyMatch(option -> option.matches("-[A-Za-z]*e[A-Za-z]*") || option.equals("errexit"));
    }

    /** Whether neither what follows nor a condition around it asks how a command ended. */
    private static boolean isFinal(CommandList list, Span command) {
        return IntStream.range(0, list.statements().size())
                .filter(i -> list.statements().get(i).span().contains(command))
                .anyMatch(i -> (i >= list.operators().size()
                                || !EXCUSES.contains(list.operators().get(i).type()))
                        && isFinal(list.statements().get(i), command));
    }

    private static boolean isFinal(Statement statement, Span command) {
        if (statement instanceof Compound compound) {
            return IntStream.range(0, compound.bodies().size())
                    .filter(i -> !isCondition(compound, i))
                    .mapToObj(compound.bodies()::get)
                    .anyMatch(body -> body.span().contains(command) && isFinal(body, command));
        }
        return statement instanceof Command caller && caller.script().isEmpty();
    }

    private static boolean isCondition(Compound compound, int body) {
        boolean isElse = body == compound.bodies().size() - 1;
        return CONDITIONAL.contains(compound.kind()) && body % 2 == 0 && !isElse;
    }
}
