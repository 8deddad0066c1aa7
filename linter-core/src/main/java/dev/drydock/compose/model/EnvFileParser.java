package dev.drydock.compose.model;

import dev.drydock.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds the variables of an env file. A line that can't be read is left out. */
final class EnvFileParser {
    private static final String ESCAPED = "abfnrtv\"\\";
    private static final String MEANT = "\u0007\b\f\n\r\t\u000B\"\\";

    private final String text;
    private final List<EnvFile.Entry> entries = new ArrayList<>();
    private final List<ComposeProblem> problems = new ArrayList<>();
    private int at;

    EnvFileParser(String text) {
        this.text = text;
        this.at = text.startsWith("\uFEFF") ? 1 : 0;
    }

    List<EnvFile.Entry> entries() {
        return entries;
    }

    List<ComposeProblem> problems() {
        return problems;
    }

    void parse() {
        skipSpace(true);
        while (at < text.length()) {
            if (text.charAt(at) == '#') {
                at = lineEnd(at);
            } else {
                variable();
            }
            skipSpace(true);
        }
    }

    private void variable() {
        if (text.startsWith("export", at) && at + 6 < text.length() && isSpace(text.charAt(at + 6), false)) {
            at += 6;
            skipSpace(false);
        }
        int start = at;
        while (at < text.length() && "=:\n".indexOf(text.charAt(at)) < 0) {
            char c = text.charAt(at);
            if (!isSpace(c, false) && !isNamePart(text.codePointAt(at))) {
                problem(new Span(at, at + 1), "`" + c + "` can't stand in the name of a variable");
                return;
            }
            at++;
        }
        Span name = trimmed(start, at);
        String written = text.substring(name.start(), name.end());
        if (written.isEmpty() || written.chars().anyMatch(c -> isSpace(c, false))) {
            problem(name, written.isEmpty() ? "A variable needs a name" : "A name can't have spaces in it");
            return;
        }
        if (at == text.length() || text.charAt(at) == '\n') {
            entries.add(new EnvFile.Entry(written, name, Span.at(name.end()), "", false));
            return;
        }
        at++;
        skipSpace(false);
        boolean quoted = at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'');
        if (quoted) {
            quoted(written, name);
        } else {
            plain(written, name);
        }
    }

    private void plain(String name, Span nameSpan) {
        int end = lineEnd(at);
        int comment = text.substring(at, end).indexOf(" #");
        Span value = trimmed(at, comment < 0 ? end : at + comment);
        entries.add(new EnvFile.Entry(name, nameSpan, value, text.substring(value.start(), value.end()), true));
        at = end;
    }

    private void quoted(String name, Span nameSpan) {
        int start = at;
        char quote = text.charAt(at);
        var value = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != quote; at++) {
            boolean escape = text.charAt(at) == '\\' && at + 1 < text.length();
            if (escape && text.charAt(at + 1) != quote) {
                value.append('\\');
            }
            at += escape ? 1 : 0;
            value.append(text.charAt(at));
        }
        if (at == text.length()) {
            at = start;
            problem(new Span(start, lineEnd(start)), "The quoted value that begins here is never closed");
            return;
        }
        at++;
        String template =
                quote == '"' ? unescaped(value.toString()) : value.toString().replace("$", "$$");
        entries.add(new EnvFile.Entry(name, nameSpan, new Span(start, at), template, true));
    }

    /** Escapes of the shell's {@code echo}; any other backslash stays, and {@code \$} is a dollar sign. */
    private static String unescaped(String value) {
        var result = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char next = i + 1 < value.length() ? value.charAt(i + 1) : ' ';
            if (value.charAt(i) != '\\') {
                result.append(value.charAt(i));
            } else if (next == '$') {
                result.append("$$");
                i++;
            } else if (ESCAPED.indexOf(next) >= 0) {
                result.append(MEANT.charAt(ESCAPED.indexOf(next)));
                i++;
            } else if (value.regionMatches(i + 1, "0", 0, 1) && isOctal(value, i + 2)) {
                result.append((char) Integer.parseInt(value.substring(i + 2, i + 5), 8));
                i += 4;
            } else {
                result.append('\\');
            }
        }
        return result.toString();
    }

    private static boolean isOctal(String value, int from) {
        return from + 3 <= value.length()
                && value.substring(from, from + 3).chars().allMatch(c -> c >= '0' && c <= '7')
                && value.charAt(from) <= '3';
    }

    private void problem(Span span, String message) {
        problems.add(new ComposeProblem(span, message));
        at = lineEnd(at);
    }

    private Span trimmed(int start, int end) {
        int last = end;
        while (last > start && isSpace(text.charAt(last - 1), true)) {
            last--;
        }
        return new Span(start, last);
    }

    private void skipSpace(boolean breaks) {
        while (at < text.length() && isSpace(text.charAt(at), breaks)) {
            at++;
        }
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static boolean isSpace(int c, boolean breaks) {
        return " \t\r\f\u000B\u0085\u00A0".indexOf(c) >= 0 || (breaks && c == '\n');
    }

    private static boolean isNamePart(int c) {
        return "_.-[]".indexOf(c) >= 0 || Character.isLetterOrDigit(c);
    }
}
