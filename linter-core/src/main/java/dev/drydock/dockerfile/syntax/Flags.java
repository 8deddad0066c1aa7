package dev.drydock.dockerfile.syntax;

import dev.drydock.text.MappedText;
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
    /** @param arguments begin where they are not blank */
    static Flags read(Word arguments, char escape) {
        if (!arguments.startsWith("--")) {
            return new Flags(List.of(), 0);
        }
        String text = arguments.text();
        var flags = new ArrayList<Flag>();
        int at = 0;
        while (text.startsWith("--", at)) {
            int end = endOfFlag(text, at, escape);
            if (end - at == 2) {
                return new Flags(flags, Blanks.skip(text, end, text.length()));
            }
            flags.add(flag(arguments.part(at, end), escape));
            at = Blanks.skip(text, end, text.length());
        }
        return new Flags(flags, at);
    }

    private static Flag flag(Word written, char escape) {
        Word word = bare(written, escape);
        String text = word.text();
        int equals = text.indexOf('=');
        return equals < 0
                ? new Flag(text.substring(2), false, word.part(text.length(), text.length()), written.span())
                : new Flag(text.substring(2, equals), true, word.part(equals + 1, text.length()), written.span());
    }

    /** A flag without its quotes and escapes, which Docker takes out before it looks at the value. */
    private static Word bare(Word written, char escape) {
        String text = written.text();
        if (text.indexOf('"') < 0 && text.indexOf('\'') < 0 && text.indexOf(escape) < 0) {
            return written;
        }
        var bare = MappedText.builder();
        char quote = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean mark = quote == 0 ? c == '"' || c == '\'' : c == quote;
            if (mark) {
                quote = quote == 0 ? c : 0;
            } else {
                at += c == escape ? 1 : 0;
                int end = Math.min(at + 1, text.length());
                bare.append(written.line(), written.start() + Math.min(at, end), written.start() + end);
            }
        }
        MappedText line = bare.build();
        return new Word(line, 0, line.length());
    }

    private static int endOfFlag(String text, int start, char escape) {
        char quote = 0;
        for (int at = start; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == escape) {
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
