package dev.drydock.dockerfile.context;

import com.google.re2j.PatternSyntaxException;
import dev.drydock.text.Paths;
import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads the lines of an ignore file as Docker does, one after the other. */
final class IgnoreParser {
    /** Docker gives up on longer lines; in characters. */
    private static final int LONGEST_LINE = 64 * 1024 - 1;

    private final SourceText source;
    final List<IgnorePattern> patterns = new ArrayList<>();
    final List<IgnoreFile.Malformed> malformed = new ArrayList<>();

    IgnoreParser(SourceText source) {
        this.source = source;
        for (int line = 1; line <= source.lineCount(); line++) {
            Span span = source.line(line);
            boolean byteOrderMark = line == 1 && source.content().startsWith("\uFEFF");
            read(byteOrderMark ? new Span(1, span.end()) : span);
        }
    }

    private void read(Span line) {
        Span span = trim(source.content(), line);
        if (span.isEmpty() || source.content().charAt(line.start()) == '#') {
            return;
        }
        String text = line.length() <= LONGEST_LINE ? normalize(source.slice(span)) : source.slice(span);
        if (text.isEmpty()) {
            return;
        }
        String path = text.substring(text.startsWith("!") ? 1 : 0);
        if (line.length() > LONGEST_LINE) {
            refuse(span, "the line is longer than 64 KiB");
        } else if (path.isEmpty()) {
            refuse(span, "no path follows the `!`");
        } else if (new GoGlob(path).match(".") == GoGlob.Match.MALFORMED) {
            refuse(span, "a class `[...]` or an escape `\\` is not finished");
        } else {
            try {
                patterns.add(new IgnorePattern(span, path, text.startsWith("!")));
            } catch (PatternSyntaxException refused) {
                refuse(span, refused.getDescription() + " `" + refused.getPattern() + "`");
            }
        }
    }

    private void refuse(Span span, String reason) {
        malformed.add(new IgnoreFile.Malformed(span, reason));
    }

    /** A pattern as Docker keeps it: the path cleaned, one leading slash taken off, the {@code !} in front. */
    private static String normalize(String pattern) {
        boolean exception = pattern.startsWith("!");
        String path = exception ? trim(pattern.substring(1)) : pattern;
        String cleaned = path.isEmpty() ? "" : clean(path);
        String relative = cleaned.length() > 1 && cleaned.startsWith("/") ? cleaned.substring(1) : cleaned;
        // What the file's reader hands on is trimmed and cleaned once more, now with the `!`.
        String kept = trim(exception ? "!" + relative : relative);
        return kept.isEmpty() ? "" : clean(kept);
    }

    /** What Go's {@code filepath.Clean} makes of a path on Linux. */
    private static String clean(String path) {
        String cleaned = Paths.resolve("", "./" + path).orElseThrow();
        if (!path.startsWith("/")) {
            return cleaned.isEmpty() ? "." : cleaned;
        }
        while (cleaned.equals("..") || cleaned.startsWith("../")) {
            cleaned = cleaned.substring(Math.min(3, cleaned.length()));
        }
        return "/" + cleaned;
    }

    private static String trim(String text) {
        Span span = trim(text, new Span(0, text.length()));
        return text.substring(span.start(), span.end());
    }

    /** Takes the white space off both ends of a span. */
    private static Span trim(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    /** White space as Unicode and Go define it; Java's own methods leave out the no-break space or take in separators. */
    private static boolean isSpace(char c) {
        return (c >= '\t' && c <= '\r') || c == '\u0085' || Character.isSpaceChar(c);
    }
}
