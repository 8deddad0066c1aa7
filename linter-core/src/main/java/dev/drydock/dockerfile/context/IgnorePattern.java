package dev.drydock.dockerfile.context;

import dev.drydock.text.Span;
import java.util.function.Predicate;

/** A pattern of an ignore file. */
public final class IgnorePattern {
    private final Span span;
    private final String text;
    private final boolean exception;
    private final Predicate<String> matcher;

    /**
     * A pattern as Docker reads it.
     *
     * @param text the path after the {@code !}, cleaned
     * @throws com.google.re2j.PatternSyntaxException if Docker would refuse it
     */
    IgnorePattern(Span span, String text, boolean exception) {
        this.span = span;
        this.text = text;
        this.exception = exception;
        this.matcher = IgnoreMatchers.of(text);
    }

    /** Where it stands in the ignore file, the {@code !} included. */
    public Span span() {
        return span;
    }

    /** The path that it describes: without {@code !}, outer slashes, and those {@code .} and {@code ..} that can go. */
    public String text() {
        return text;
    }

    /** Whether it begins with {@code !} and so brings back what patterns above it leave out. */
    public boolean isException() {
        return exception;
    }

    /** Whether it names one path instead of describing many. */
    public boolean isLiteral() {
        return IgnoreMatchers.isLiteral(text);
    }

    /** Whether it matches this very path, relative to the context; one that names a folder above it does not. */
    public boolean matches(String path) {
        return matcher.test(path);
    }

    /** Whether it matches a path or a folder that the path lies in. */
    public boolean covers(String path) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (matches(path.substring(0, slash))) {
                return true;
            }
        }
        return matches(path);
    }

    /** Whether it could match something that lies in {@code folder}; when in doubt, it could. */
    public boolean reachesInto(String folder) {
        String below = folder + "/";
        String beginning = IgnoreMatchers.beginning(text);
        if (beginning.startsWith(below)) {
            return true;
        }
        boolean crossesFolders = text.contains("**") || text.contains("[") || !IgnoreMatchers.isPlain(text);
        return !isLiteral() && below.startsWith(beginning) && (crossesFolders || depth(text) >= depth(below));
    }

    private static long depth(String path) {
        return path.chars().filter(c -> c == '/').count();
    }

    /** The pattern, cleaned. */
    @Override
    public String toString() {
        return exception ? "!" + text : text;
    }
}
