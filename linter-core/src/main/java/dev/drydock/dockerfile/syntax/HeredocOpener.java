package dev.drydock.dockerfile.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * A word that opens a here-document: digits, {@code <<} or {@code <<-}, and a name which may be quoted and, without the
 * dash, stand apart. BuildKit knows them only at the beginning of a word, and none on a line with an unclosed quote.
 */
record HeredocOpener(Word word, String name, int descriptor, boolean stripsTabs, boolean expands) {
    /** All openers among the arguments of an instruction, in order. */
    static List<HeredocOpener> in(Word arguments) {
        String text = arguments.text();
        var openers = new ArrayList<HeredocOpener>();
        int at = text.contains("<<") ? Blanks.skip(text, 0, text.length()) : text.length();
        while (at < text.length()) {
            int name = afterArrows(text, at);
            int end = endOfWord(text, name < 0 ? at : name);
            if (end < 0) {
                return List.of();
            }
            if (name >= 0 && end > name && !text.substring(name, end).contains("<")) {
                HeredocOpener opener = opener(arguments, at, name, end);
                if (!opener.name().isEmpty()) {
                    openers.add(opener);
                }
            }
            at = Blanks.skip(text, end, text.length());
        }
        return openers;
    }

    private static HeredocOpener opener(Word arguments, int start, int name, int end) {
        String text = arguments.text();
        int arrows = text.indexOf("<<", start);
        var bare = new StringBuilder();
        char quote = 0;
        boolean quoted = false;
        for (int at = name; at < end; at++) {
            char c = text.charAt(at);
            if (quote == 0 ? c == '\'' || c == '"' : c == quote) {
                quote = quote == 0 ? c : 0;
                quoted = true;
            } else if (c == '\\' && quote != '\'' && at + 1 < end) {
                bare.append(text.charAt(++at));
            } else {
                bare.append(c);
            }
        }
        int descriptor = arrows - start > 0 && arrows - start < 6 ? Integer.parseInt(text.substring(start, arrows)) : 0;
        boolean dash = text.charAt(arrows + 2) == '-';
        return new HeredocOpener(arguments.part(start, end), bare.toString(), descriptor, dash, !quoted);
    }

    /** Where the name begins behind the arrows at {@code start}, or -1 if there are none. */
    private static int afterArrows(String text, int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (!text.startsWith("<<", at)) {
            return -1;
        }
        at += 2;
        if (at < text.length() && text.charAt(at) == '-') {
            return at + 1;
        }
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    /** The end of the word at {@code start}, or -1 if a quote in it is not closed. */
    private static int endOfWord(String text, int start) {
        char quote = 0;
        for (int at = start; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\' && quote != '\'') {
                at++;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (Blanks.isSpace(c)) {
                return at;
            }
        }
        return quote == 0 ? text.length() : -1;
    }
}
