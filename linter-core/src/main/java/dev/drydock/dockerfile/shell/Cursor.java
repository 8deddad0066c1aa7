package dev.drydock.dockerfile.shell;

import dev.drydock.text.MappedText;
import dev.drydock.text.Span;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A place in a script that is being read. Once something is not understood the cursor gives up: it is at the end
 * from then on, so that all readers come home without further ado.
 */
final class Cursor {
    /** How deep compound commands, substitutions and quotes may be nested; deeper ones would exhaust the stack. */
    private static final int MAX_DEPTH = 200;

    private static final Set<String> RESERVED = Set.of(
            "!",
            "{",
            "}",
            "[[",
            "if",
            "then",
            "elif",
            "else",
            "fi",
            "for",
            "select",
            "while",
            "until",
            "do",
            "done",
            "case",
            "in",
            "esac",
            "function");
    private static final int LONGEST_RESERVED = "function".length();

    private final MappedText source;
    private final String text;
    private final Collected collected;
    private int at;
    private int limit;
    private int depth;
    private int substitutions;
    private boolean gaveUp;
    private int hereLineEnd = -1;
    private int hereResume;

    /** Where {@link #reserved()} was asked last, which several readers do one after the other, and what it found. */
    private int reservedAt = -1;

    private String reserved = "";

    Cursor(MappedText source, int start, int end, Collected collected) {
        this.source = source;
        this.text = source.text();
        this.collected = collected;
        this.at = start;
        this.limit = end;
    }

    /** A cursor for the text of a substitution that stands here, with its escapes taken out. */
    Cursor within(MappedText substitution) {
        var inner = new Cursor(substitution, 0, substitution.length(), collected);
        inner.depth = depth;
        inner.substitutions = substitutions + 1;
        return inner;
    }

    MappedText source() {
        return source;
    }

    /** The characters of the source. */
    String text() {
        return text;
    }

    Collected collected() {
        return collected;
    }

    int at() {
        return at;
    }

    int limit() {
        return limit;
    }

    void moveTo(int offset) {
        at = offset;
    }

    void advance() {
        at++;
    }

    boolean atEnd() {
        return at >= limit || gaveUp;
    }

    /** The character here; NUL at the end. */
    char peek() {
        return peek(0);
    }

    char peek(int ahead) {
        return at + ahead < limit && !gaveUp ? text.charAt(at + ahead) : '\0';
    }

    boolean looksAt(String token) {
        return !gaveUp && at + token.length() <= limit && text.startsWith(token, at);
    }

    boolean eat(String token) {
        boolean found = looksAt(token);
        if (found) {
            at += token.length();
        }
        return found;
    }

    /** The source from {@code start} to here. */
    Span spanFrom(int start) {
        return source.toSource(start, at);
    }

    String textFrom(int start) {
        return text.substring(start, at);
    }

    /** Ends the reading because of what stands at {@code offset}. */
    void giveUp(int offset) {
        gaveUp = true;
        collected.giveUp(source.toSource(Math.min(offset, text.length())));
    }

    boolean gaveUp() {
        return gaveUp;
    }

    /** Goes over {@code closing}, or gives up on what began at {@code start}. */
    void expect(String closing, int start) {
        if (!eat(closing) && !gaveUp) {
            giveUp(start);
        }
    }

    /** One level down; gives up if that is too deep. */
    void descend() {
        if (++depth > MAX_DEPTH) {
            giveUp(at);
        }
    }

    void ascend() {
        depth--;
    }

    /** The same for the commands of a substitution. */
    void descendIntoSubstitution() {
        substitutions++;
        descend();
    }

    void ascendFromSubstitution() {
        substitutions--;
        ascend();
    }

    boolean inSubstitution() {
        return substitutions > 0;
    }

    /** Lets {@code reader} read {@code [start, end)} as if there were nothing else, and comes back here. */
    <T> T readApart(int start, int end, Supplier<T> reader) {
        int formerAt = at;
        int formerLimit = limit;
        int formerLineEnd = hereLineEnd;
        int formerResume = hereResume;
        at = start;
        limit = end;
        hereLineEnd = -1;
        reservedAt = -1;
        var result = reader.get();
        at = formerAt;
        limit = formerLimit;
        reservedAt = -1;
        hereLineEnd = formerLineEnd;
        hereResume = formerResume;
        return result;
    }

    /** Whether a character ends an unquoted word; so does the end of the text. */
    static boolean isMeta(char c) {
        return switch (c) {
            case ' ', '\t', '\r', '\n', ';', '&', '|', '<', '>', '(', ')' -> true;
            default -> false;
        };
    }

    /** Goes over characters that stand for themselves wherever they are, which most do. */
    void skipPlain() {
        while (at < limit && isPlain(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '-' && c <= '9' || c == '_';
    }

    boolean atMeta() {
        return atEnd() || isMeta(peek());
    }

    boolean atContinuation() {
        return peek() == '\\' && (peek(1) == '\n' || (peek(1) == '\r' && peek(2) == '\n'));
    }

    void skipContinuation() {
        at += peek(1) == '\n' ? 2 : 3;
    }

    /** Goes over blanks, continuations and a comment, to a token or the end of the line. */
    void skipBlanks() {
        while (!atEnd()) {
            char c = peek();
            if (c == ' ' || c == '\t' || c == '\r') {
                at++;
            } else if (atContinuation()) {
                skipContinuation();
            } else if (c == '#') {
                int start = at;
                at = lineEnd();
                collected.addComment(spanFrom(start));
            } else {
                return;
            }
        }
    }

    private int lineEnd() {
        int end = text.indexOf('\n', at);
        return end < 0 || end > limit ? limit : end;
    }

    /** Goes over blanks, comments and line breaks. */
    void skipBlankLines() {
        skipBlanks();
        while (peek() == '\n') {
            newLine();
            skipBlanks();
        }
    }

    /** Goes over a line break, and over the bodies of the here-documents that begin after it. */
    void newLine() {
        if (at == hereLineEnd) {
            at = hereResume;
            hereLineEnd = -1;
        } else {
            at++;
        }
    }

    /** Where the body of the next here-document begins: after this line, or after the bodies that begin there already. */
    int hereDocumentStart() {
        if (hereLineEnd < 0) {
            hereLineEnd = commandLineEnd(at);
            hereResume = Math.min(hereLineEnd + 1, limit);
        }
        return hereResume;
    }

    /** Notes that the body of a here-document reaches up to {@code resume}. */
    void hereDocumentEnd(int resume) {
        hereResume = resume;
    }

    /** Whether the line break before a here-document was read as a part of something else, and so was its body. */
    boolean ranIntoHereDocument() {
        return hereLineEnd >= 0 && at > hereLineEnd;
    }

    private int commandLineEnd(int from) {
        int end = text.indexOf('\n', from);
        while (end > 0 && text.charAt(end - 1) == '\\') {
            end = text.indexOf('\n', end + 1);
        }
        return end < 0 || end > limit ? limit : end;
    }

    /** The reserved word here, or an empty string. */
    String reserved() {
        if (gaveUp) {
            return "";
        }
        if (reservedAt != at) {
            reserved = findReserved();
            reservedAt = at;
        }
        return reserved;
    }

    private String findReserved() {
        int end = at;
        while (end < limit && end - at <= LONGEST_RESERVED && !isMeta(text.charAt(end))) {
            end++;
        }
        if (end == at || end - at > LONGEST_RESERVED) {
            return "";
        }
        var word = text.substring(at, end);
        return RESERVED.contains(word) ? word : "";
    }
}
