package dev.drydock.compose.load;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a command that is written as one text. Compose knows quotes, backslashes and what a shell would run within
 * a word, which stays as it is; at an operator of the shell it stops reading.
 */
public final class ShellWords {
    private static final String OPERATORS = ";&|<>";

    private final String line;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int at;

    /** What closes the quotes that are open; 0 without any. */
    private char closer;

    private ShellWords(String line) {
        this.line = line;
    }

    /**
     * What a text comes to.
     *
     * @param end where reading stopped; the length of the text if it did not
     * @param fault whether quotes or parentheses do not match
     */
    public record Split(List<String> words, int end, boolean fault) {
        public Split {
            words = List.copyOf(words);
        }
    }

    /** Splits a text. */
    public static Split split(String line) {
        return new ShellWords(line).read();
    }

    private Split read() {
        boolean fault = false;
        while (at < line.length() && !fault) {
            char c = line.charAt(at);
            if (closer == 0 && OPERATORS.indexOf(c) >= 0) {
                boolean descriptor = c == '>' && !word.isEmpty() && Character.isDigit(word.charAt(0));
                inWord &= !descriptor;
                break;
            }
            fault = c == '(' && closer == 0 && !endsInDollar();
            take(c);
            at++;
        }
        endWord();
        return new Split(words, at, fault || closer != 0);
    }

    private void take(char c) {
        if (c == '\\' && closer != '\'' && at + 1 < line.length()) {
            at++;
            append(line.charAt(at));
        } else if (closer != 0) {
            boolean closes = c == closer;
            if (!closes || c == ')' || c == '`') {
                append(c);
            }
            closer = closes ? 0 : closer;
        } else if (c == '\'' || c == '"') {
            closer = c;
            inWord = true;
        } else if (Character.isWhitespace(c)) {
            endWord();
        } else {
            closer = c == '`' ? '`' : c == '(' && endsInDollar() ? ')' : 0;
            append(c);
        }
    }

    private boolean endsInDollar() {
        return !word.isEmpty() && word.charAt(word.length() - 1) == '$';
    }

    private void append(char c) {
        word.append(c);
        inWord = true;
    }

    private void endWord() {
        if (inWord) {
            words.add(word.toString());
        }
        word.setLength(0);
        inWord = false;
    }
}
