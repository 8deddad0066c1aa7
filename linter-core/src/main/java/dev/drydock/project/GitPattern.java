package dev.drydock.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One line of a {@code .gitignore}, as gitignore(5) and git's wildmatch have it. */
final class GitPattern {
    private static final String ANY_FOLDERS = "**";

    private final List<String> parts;
    private final boolean foldersOnly;
    private final boolean exception;

    private GitPattern(List<String> parts, boolean foldersOnly, boolean exception) {
        this.parts = List.copyOf(parts);
        this.foldersOnly = foldersOnly;
        this.exception = exception;
    }

    /** The pattern of a line; empty if it is blank or a comment. */
    static Optional<GitPattern> of(String line) {
        String text = withoutTrailingSpaces(line);
        if (text.isEmpty() || text.startsWith("#")) {
            return Optional.empty();
        }
        boolean exception = text.startsWith("!");
        text = exception ? text.substring(1) : text;
        boolean foldersOnly = text.endsWith("/");
        text = foldersOnly ? text.substring(0, text.length() - 1) : text;

        var parts = new ArrayList<String>();
        if (!text.contains("/")) {
            parts.add(ANY_FOLDERS);
        }
        parts.addAll(List.of((text.startsWith("/") ? text.substring(1) : text).split("/", -1)));
        if (parts.get(parts.size() - 1).equals(ANY_FOLDERS)) {
            parts.add("*"); // what lies in a folder, not the folder
        }
        return Optional.of(new GitPattern(parts, foldersOnly, exception));
    }

    private static String withoutTrailingSpaces(String line) {
        int end = line.endsWith("\r") ? line.length() - 1 : line.length();
        while (end > 0 && line.charAt(end - 1) == ' ' && (end < 2 || line.charAt(end - 2) != '\\')) {
            end--;
        }
        return line.substring(0, end);
    }

    /** Whether it brings back what lines above it leave out. */
    boolean isException() {
        return exception;
    }

    /** Whether it names a path, relative to the folder of its file; one that names a folder above the path does not. */
    boolean matches(String path, boolean folder) {
        if (foldersOnly && !folder) {
            return false;
        }
        String[] names = path.split("/", -1);
        int part = 0;
        int name = 0;
        int retryPart = -1;
        int retryName = 0;
        while (name < names.length) {
            if (part < parts.size() && parts.get(part).equals(ANY_FOLDERS)) {
                retryPart = ++part;
                retryName = name;
            } else if (part < parts.size() && matches(parts.get(part), names[name])) {
                part++;
                name++;
            } else if (retryPart >= 0) {
                part = retryPart;
                name = ++retryName;
            } else {
                return false;
            }
        }
        return part == parts.size();
    }

    private static boolean matches(String glob, String name) {
        int at = 0;
        int next = 0;
        int retryAt = -1;
        int retryNext = 0;
        while (next < name.length()) {
            int after = at < glob.length() ? after(glob, at, name.charAt(next)) : -1;
            if (at < glob.length() && glob.charAt(at) == '*') {
                retryAt = ++at;
                retryNext = next;
            } else if (after >= 0) {
                at = after;
                next++;
            } else if (retryAt >= 0) {
                at = retryAt;
                next = ++retryNext;
            } else {
                return false;
            }
        }
        while (at < glob.length() && glob.charAt(at) == '*') {
            at++;
        }
        return at == glob.length();
    }

    /** Where the glob goes on once its element at {@code at} took the character; -1 if it does not take it. */
    private static int after(String glob, int at, char c) {
        return switch (glob.charAt(at)) {
            case '?' -> at + 1;
            case '[' -> afterSet(glob, at, c);
            case '\\' -> at + 1 < glob.length() && glob.charAt(at + 1) == c ? at + 2 : -1;
            default -> glob.charAt(at) == c ? at + 1 : -1;
        };
    }

    private static int afterSet(String glob, int open, char c) {
        int at = open + 1;
        boolean not = at < glob.length() && (glob.charAt(at) == '!' || glob.charAt(at) == '^');
        at = not ? at + 1 : at;
        boolean found = false;
        for (int first = at; at < glob.length(); at++) {
            if (glob.charAt(at) == ']' && at > first) {
                return found != not ? at + 1 : -1;
            }
            int end = glob.startsWith("[:", at) ? glob.indexOf(":]", at) : -1;
            if (end >= 0) {
                found |= isOfClass(glob.substring(at + 2, end), c);
                at = end + 1;
                continue;
            }
            at = escaped(glob, at);
            char from = at < glob.length() ? glob.charAt(at) : c;
            char to = from;
            if (at + 2 < glob.length() && glob.charAt(at + 1) == '-' && glob.charAt(at + 2) != ']') {
                at = escaped(glob, at + 2);
                to = at < glob.length() ? glob.charAt(at) : from;
            }
            found |= from <= c && c <= to;
        }
        return -1; // the set is never closed
    }

    private static int escaped(String glob, int at) {
        return glob.charAt(at) == '\\' ? at + 1 : at;
    }

    private static boolean isOfClass(String name, char c) {
        boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        boolean digit = c >= '0' && c <= '9';
        return switch (name) {
            case "alpha" -> letter;
            case "digit" -> digit;
            case "alnum" -> letter || digit;
            case "lower" -> c >= 'a' && c <= 'z';
            case "upper" -> c >= 'A' && c <= 'Z';
            case "xdigit" -> digit || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
            case "blank" -> c == ' ' || c == '\t';
            case "space" -> c == ' ' || c >= '\t' && c <= '\r';
            case "punct" -> c > ' ' && c < 127 && !letter && !digit;
            case "graph" -> c > ' ' && c < 127;
            case "print" -> c >= ' ' && c < 127;
            case "cntrl" -> c < ' ' || c == 127;
            default -> false;
        };
    }
}
