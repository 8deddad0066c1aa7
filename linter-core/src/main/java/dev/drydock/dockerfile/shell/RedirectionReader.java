package dev.drydock.dockerfile.shell;

import java.util.List;

/** Reads redirections and the bodies of here-documents. */
final class RedirectionReader {
    /** Longest first, so that none is taken for the beginning of another. */
    private static final List<String> OPERATORS =
            List.of("&>>", "<<<", "<<-", "&>", "<<", "<&", "<>", ">>", ">&", ">|", "<", ">");

    private final Cursor cursor;
    private final WordReader words;

    RedirectionReader(Cursor cursor, WordReader words) {
        this.cursor = cursor;
        this.words = words;
    }

    /** Whether a redirection begins here, perhaps with its descriptor. */
    boolean canRead() {
        int after = descriptorLength();
        char c = cursor.peek(after);
        boolean substitution = after == 0 && cursor.peek(1) == '(';
        return ((c == '<' || c == '>') && !substitution) || (after == 0 && cursor.looksAt("&>"));
    }

    private int descriptorLength() {
        int length = 0;
        if (cursor.peek() == '{' && WordReader.isNameStart(cursor.peek(1))) {
            do {
                length++;
            } while (WordReader.isNameStart(cursor.peek(length)) || isDigit(cursor.peek(length)));
            return cursor.peek(length) == '}' ? length + 1 : 0;
        }
        while (isDigit(cursor.peek(length))) {
            length++;
        }
        return length;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    Redirection read() {
        int start = cursor.at();
        cursor.moveTo(start + descriptorLength());
        var descriptor = cursor.textFrom(start);
        var operator = operator();
        cursor.skipBlanks();
        if (!words.canRead()) {
            cursor.giveUp(start);
        }
        var target = words.read();
        var span = cursor.spanFrom(start);
        boolean hereDocument = operator.equals("<<") || operator.equals("<<-");
        return new Redirection(
                descriptor, operator, hereDocument ? body(target, operator.equals("<<-")) : target, span);
    }

    private String operator() {
        for (var operator : OPERATORS) {
            if (cursor.eat(operator)) {
                return operator;
            }
        }
        return "";
    }

    /** The lines after this one up to the delimiter; who reads on will go over them. */
    private Word body(Word delimiter, boolean indented) {
        boolean verbatim = delimiter.parts().stream().anyMatch(WordPart.Quoted.class::isInstance);
        var closing = verbatim ? delimiter.text() : delimiter.raw();
        var text = cursor.text();
        int start = cursor.hereDocumentStart();
        for (int line = start; line < cursor.limit(); line = lineAfter(line)) {
            int content = line;
            while (indented && content < cursor.limit() && text.charAt(content) == '\t') {
                content++;
            }
            if (text.startsWith(closing, content) && endsLine(content + closing.length())) {
                cursor.hereDocumentEnd(lineAfter(line));
                return words.hereDocument(start, line, verbatim);
            }
        }
        cursor.giveUp(cursor.at());
        return delimiter;
    }

    private int lineAfter(int offset) {
        int end = cursor.text().indexOf('\n', offset);
        return end < 0 ? cursor.limit() : Math.min(end + 1, cursor.limit());
    }

    private boolean endsLine(int offset) {
        var text = cursor.text();
        int end = text.startsWith("\r", offset) ? offset + 1 : offset;
        return end == cursor.limit() || text.startsWith("\n", end);
    }
}
