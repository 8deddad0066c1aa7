package dev.drydock.text;

import java.nio.charset.StandardCharsets;

/**
 * A file's text under the name that findings call it by. Lines are counted from 1 and end at {@code \n}.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class SourceText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private final String name;
    private final String content;
    private final LineIndex lines;

    private SourceText(String name, String content) {
        this.name = name;
        this.content = content;
        this.lines = new LineIndex(content);
    }

    /**
     * A text.
     *
     * @param name path with {@code /} as separator, relative to the directory that is linted
     */
    public static SourceText of(String name, String content) {
        return new SourceText(name, content);
    }

    /** The bytes of a file as UTF-8; what is none becomes U+FFFD, a byte order mark stays in the text. */
    public static SourceText decode(String name, byte[] bytes) {
        return new SourceText(name, new String(bytes, StandardCharsets.UTF_8));
    }

    public String name() {
        return name;
    }

    public String content() {
        return content;
    }

    /** Number of lines; a text that ends in a line break has an empty last line. */
    public int lineCount() {
        return lines.lineCount();
    }

    /** The characters of a span. */
    public String slice(Span span) {
        return content.substring(span.start(), span.end());
    }

    /** The span of the whole text. */
    public Span span() {
        return new Span(0, content.length());
    }

    /** The place of an offset. As in editors, a byte order mark takes no column. */
    public Position position(int offset) {
        int line = lines.lineOf(offset);
        boolean behindMark = line == 1 && offset > 0 && content.charAt(0) == BYTE_ORDER_MARK;
        return new Position(line, offset - lines.startOf(line) + (behindMark ? 0 : 1));
    }

    /** Line of an offset, from 1. */
    public int lineOf(int offset) {
        return lines.lineOf(offset);
    }

    /** The span of a line (from 1) without its line break. */
    public Span line(int line) {
        int start = lines.startOf(line);
        int end = line < lines.lineCount() ? lines.startOf(line + 1) - 1 : content.length();
        if (end > start && content.charAt(end - 1) == '\r') {
            end--;
        }
        return new Span(start, end);
    }

    /** {@code name:line:column} of an offset, as compilers write it. */
    public String locate(int offset) {
        return name + ":" + position(offset);
    }

    /** The line break that this text uses: {@code \r\n} if its first line ends so, else {@code \n}. */
    public String lineBreak() {
        int first = content.indexOf('\n');
        return first > 0 && content.charAt(first - 1) == '\r' ? "\r\n" : "\n";
    }

    @Override
    public String toString() {
        return name;
    }
}
