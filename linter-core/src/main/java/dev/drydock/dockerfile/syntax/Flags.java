package dev.drydock.dockerfile.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * The flags before the arguments of an instruction. A word {@code --} alone ends them and belongs to the arguments' side
 * no longer.
 *
 * @param flags every word that begins with two dashes, until the first that does not
 * @param rest offset at which the arguments begin
 */
record Flags(List<Flag> flags, int rest) {
    static Flags read(Word arguments) {
        String text = arguments.text();
        var flags = new ArrayList<Flag>();
        int at = Blanks.skip(text, 0, text.length());
        while (text.startsWith("--", at)) {
            int end = endOfFlag(text, at);
            if (end - at == 2) {
                return new Flags(flags, Blanks.skip(text, end, text.length()));
            }
            flags.add(flag(arguments.part(at, end)));
            at = Blanks.skip(text, end, text.length());
        }
        return new Flags(flags, at);
    }

    private static Flag flag(Word word) {
        String text = word.text();
        int equals = text.indexOf('=');
        return equals < 0
                ? new Flag(text.substring(2), false, word.part(text.length(), text.length()), word.span())
                : new Flag(text.substring(2, equals), true, word.part(equals + 1, text.length()), word.span());
    }

    private static int endOfFlag(String text, int start) {
        char quote = 0;
        for (int at = start; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
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
