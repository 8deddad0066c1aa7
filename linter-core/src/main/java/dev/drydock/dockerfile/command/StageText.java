package dev.drydock.dockerfile.command;

import dev.drydock.dockerfile.model.Definition;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Options;
import dev.drydock.dockerfile.shell.Word;
import dev.drydock.dockerfile.shell.WordPart;
import java.util.Optional;
import java.util.Set;

/** Words of scripts once the values that ARG and ENV have in their stage are filled in. */
public final class StageText {
    private StageText() {}

    /** What a command will get for a word; empty if only the shell or the build knows it. */
    public static Optional<String> of(Stage stage, Word word) {
        if (word.isStatic()) {
            return word.literal();
        }
        var text = new StringBuilder();
        return !word.hasBraceExpansion() && word.parts().stream().allMatch(part -> append(stage, part, text))
                ? Optional.of(text.toString())
                : Optional.empty();
    }

    /**
     * What the arguments of a command say, values filled in where they are known and can't become several words.
     *
     * @param valued options that take a value
     */
    public static Options options(Stage stage, Command command, Set<String> valued) {
        return command.options(valued, word -> orAsWritten(stage, word));
    }

    /** The same of a single word; an expansion whose value isn't known stays in its normal form. */
    static String orAsWritten(Stage stage, Word word) {
        return of(stage, word)
                .filter(text -> word.isStatic() || word.isQuoted() || text.indexOf(' ') < 0)
                .orElseGet(word::text);
    }

    private static boolean append(Stage stage, WordPart part, StringBuilder text) {
        if (part.isStatic()) {
            text.append(part.text());
            return true;
        }
        if (part instanceof WordPart.Quoted quoted && quoted.quote() == WordPart.Quote.DOUBLE) {
            return quoted.parts().stream().allMatch(inner -> append(stage, inner, text));
        }
        if (part instanceof WordPart.Parameter parameter && parameter.operator().isEmpty()) {
            Optional<String> value = stage.variables()
                    .at(parameter.name(), parameter.span().start())
                    .flatMap(Definition::value);
            value.ifPresent(text::append);
            return value.isPresent();
        }
        return false;
    }
}
