package dev.drydock.dockerfile.syntax;

/** White space as Docker's parser, written in Go, sees it. */
final class Blanks {
    private Blanks() {}

    /** Go's {@code unicode.IsSpace}: what is trimmed off lines and separates the words of ENV, LABEL and ARG. */
    static boolean isSpace(char c) {
        return switch (c) {
            case ' ',
                    '\t',
                    '\n',
                    '\u000B',
                    '\f',
                    '\r',
                    '\u0085',
                    '\u00A0',
                    '\u1680',
                    '\u2028',
                    '\u2029',
                    '\u202F',
                    '\u205F',
                    '\u3000' -> true;
            default -> c >= '\u2000' && c <= '\u200A';
        };
    }

    /** What separates a keyword from its arguments, and the words of most instructions. */
    static boolean isSeparator(char c) {
        return c == ' ' || c == '\t' || c == '\u000B' || c == '\f' || c == '\r';
    }

    /** First offset from {@code start} on that is no space; {@code end} if all are. */
    static int skip(String text, int start, int end) {
        int at = start;
        while (at < end && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The offset after the last character before {@code end} that is no space; {@code start} if all are. */
    static int trimEnd(String text, int start, int end) {
        int at = end;
        while (at > start && isSpace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }
}
