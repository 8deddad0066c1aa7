package dev.drydock.dockerfile.context;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.function.Predicate;

/**
 * What the patterns of an ignore file match: as in Go's {@code filepath.Match}, with {@code **} for any number of
 * folders. What is not a plain path, beginning or end becomes a regular expression in Go's syntax. Docker does the
 * same and so departs from the rules in the corners: {@code \d} is a digit, {@code [*]} a class with a bracket behind
 * it, and next to a wildcard {@code |} separates alternatives and <code>{2}</code> repeats.
 */
final class IgnoreMatchers {
    private static final String SPECIAL = "*?[]\\";
    private static final String QUOTED = ".+()$";

    private IgnoreMatchers() {}

    /**
     * A test for cleaned paths; it takes time in proportion to path times pattern at worst.
     *
     * @throws com.google.re2j.PatternSyntaxException if the regular expression is none
     */
    static Predicate<String> of(String pattern) {
        if (isLiteral(pattern)) {
            return pattern::equals;
        }
        if (pattern.endsWith("**") && isLiteral(pattern.substring(0, pattern.length() - 2))) {
            String beginning = pattern.substring(0, pattern.length() - 2);
            return path -> path.startsWith(beginning);
        }
        if (pattern.startsWith("**") && isLiteral(pattern.substring(2))) {
            String end = pattern.substring(2);
            return path -> path.endsWith(end) || (end.startsWith("/") && path.equals(end.substring(1)));
        }
        String beginning = beginning(pattern);
        String end = end(pattern);
        var regex = Pattern.compile(regex(pattern));
        return path -> path.startsWith(beginning)
                && path.endsWith(end)
                && regex.matcher(path).find();
    }

    /** Whether only one path matches: the pattern itself. */
    static boolean isLiteral(String pattern) {
        return pattern.chars().noneMatch(c -> SPECIAL.indexOf(c) >= 0);
    }

    /** What every path that matches begins with. */
    static String beginning(String pattern) {
        if (isLiteral(pattern)) {
            return pattern;
        }
        int end = 0;
        while (SPECIAL.indexOf(pattern.charAt(end)) < 0) {
            end++;
        }
        return isPlain(pattern) ? pattern.substring(0, end) : "";
    }

    /** What every path that matches a pattern with a wildcard ends with. */
    private static String end(String pattern) {
        int start = pattern.length();
        while (SPECIAL.indexOf(pattern.charAt(start - 1)) < 0) {
            start--;
        }
        boolean slashBelongsToStars = pattern.startsWith("**/", start - 2);
        return isPlain(pattern) ? pattern.substring(slashBelongsToStars ? start + 1 : start) : "";
    }

    /** Whether what stands outside of wildcards means itself. */
    static boolean isPlain(String pattern) {
        return pattern.chars().noneMatch(c -> "\\|{^".indexOf(c) >= 0);
    }

    private static String regex(String pattern) {
        var regex = new StringBuilder("^");
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at++);
            if (c == '*' && pattern.startsWith("*", at)) {
                at += pattern.startsWith("*/", at) ? 2 : 1;
                regex.append(at == pattern.length() ? ".*" : "(.*/)?");
            } else if (c == '*') {
                regex.append("[^/]*");
            } else if (c == '?') {
                regex.append("[^/]");
            } else if (c == '\\' && at < pattern.length()) {
                regex.append(c).append(escapable(pattern.charAt(at++)));
            } else {
                regex.append(QUOTED.indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return regex.append('$').toString();
    }

    /** Go takes a backslash only before ASCII; this library would take it before anything. */
    private static char escapable(char c) {
        if (c > '\u007F') {
            throw new PatternSyntaxException("invalid escape sequence", "\\" + c);
        }
        return c;
    }
}
