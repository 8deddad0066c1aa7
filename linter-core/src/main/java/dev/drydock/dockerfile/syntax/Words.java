package dev.drydock.dockerfile.syntax;

import java.util.ArrayList;
import java.util.List;

/** The ways in which Docker's parser cuts the arguments of an instruction into words. */
final class Words {
    private Words() {}

    /** At blanks, whatever quotes there are: FROM, EXPOSE, and the shell forms of COPY, ADD and VOLUME. */
    static List<Word> separated(Word arguments) {
        var words = new ArrayList<Word>();
        String text = arguments.text();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            while (at < text.length() && !Blanks.isSeparator(text.charAt(at))) {
                at++;
            }
            if (at > start) {
                words.add(arguments.part(start, at));
            }
            at++;
        }
        return words;
    }

    /** At blanks outside of quotes: ENV, LABEL and ARG. An escape character takes the next one with it. */
    static List<Word> quoted(Word arguments, char escape) {
        var words = new ArrayList<Word>();
        String text = arguments.text();
        int at = Blanks.skip(text, 0, text.length());
        while (at < text.length()) {
            int end = endOfQuoted(text, at, escape);
            if (end > at) {
                words.add(arguments.part(at, end));
            }
            at = Blanks.skip(text, end + 1, text.length());
        }
        return words;
    }

    /** The end of a word; an escape character that ends the text escapes nothing and is no part of it. */
    private static int endOfQuoted(String text, int start, char escape) {
        char quote = 0;
        for (int at = start; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == escape && quote != '\'') {
                if (++at == text.length()) {
                    return at - 1;
                }
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (Blanks.isSpace(c)) {
                return at;
            }
        }
        return text.length();
    }
}
