package dev.drydock.compose.model;

import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.compose.syntax.YamlSequence;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@code command} or {@code entrypoint}.
 *
 * @param words program and arguments; Compose splits a string as a shell would but runs none. A word that is quoted as a
 *     whole is without its quotes; quotes and escapes within a word stay
 */
public record Command(YamlNode node, List<Text> words) {
    public Command {
        words = List.copyOf(words);
    }

    static Command of(YamlNode node, Section service, String key) {
        return new Command(
                node,
                node instanceof YamlSequence
                        ? service.texts(key)
                        : service.text(key).map(Command::split).orElse(List.of()));
    }

    private static List<Text> split(Text text) {
        String line = text.shown();
        var words = new ArrayList<Text>();
        int at = 0;
        while (at < line.length()) {
            int end = Character.isWhitespace(line.charAt(at)) ? at : wordEnd(line, at);
            if (end > at) {
                words.add(unquoted(text.slice(at, end)));
            }
            at = Math.max(end, at + 1);
        }
        return words;
    }

    private static int wordEnd(String line, int start) {
        char quote = 0;
        int at = start;
        while (at < line.length() && (quote != 0 || !Character.isWhitespace(line.charAt(at)))) {
            char c = line.charAt(at);
            if (c == '\\' && quote != '\'') {
                at++;
            } else if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
            at++;
        }
        return Math.min(at, line.length());
    }

    private static Text unquoted(Text word) {
        String text = word.shown();
        char quote = text.charAt(0);
        boolean whole =
                text.length() > 1 && (quote == '\'' || quote == '"') && text.indexOf(quote, 1) == text.length() - 1;
        return whole ? word.slice(1, text.length() - 1) : word;
    }
}
