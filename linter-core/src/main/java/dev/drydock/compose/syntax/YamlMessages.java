package dev.drydock.compose.syntax;

import dev.drydock.text.Span;
import java.util.Locale;

/** Says in the words of someone who writes YAML what the library says in those of its grammar. */
final class YamlMessages {
    private YamlMessages() {}

    /** A character that no YAML file may hold. */
    static YamlProblem forbidden(String text, int offset) {
        int character = text.codePointAt(offset);
        String name = String.format(Locale.ROOT, "U+%04X", character);
        return new YamlProblem(
                new Span(offset, offset + Character.charCount(character)),
                "The control character " + name
                        + " may not stand in YAML; remove it, or write it as an escape in double" + " quotes");
    }

    /**
     * A fault that the library has found.
     *
     * @param at where it was noticed
     * @param begun where the construct around it begins, or -1
     */
    static YamlProblem translate(String text, String problem, String context, int at, int begun) {
        if (problem.startsWith("found unexpected end of stream") && begun >= 0) {
            return new YamlProblem(word(text, begun), "The quoted text that begins here is never closed");
        }
        Span span = word(text, problem.startsWith("could not find expected ':'") && begun >= 0 ? begun : at);
        return new YamlProblem(span, message(text, problem, context, at) + near(text, span));
    }

    private static String message(String text, String problem, String context, int at) {
        if (problem.startsWith("mapping values are not allowed")) {
            return "A `:` may not stand here: the value has begun before; quote the text, or mend the indentation";
        }
        if (problem.startsWith("could not find expected ':'")) {
            return "A key without its `:`, or a line that is indented too little";
        }
        if (problem.contains("TAB")) {
            return "A tab may not be used for indentation; use spaces";
        }
        if (problem.contains("that cannot start any token")) {
            return "A value may not begin with `" + first(text, at) + "`; quote it";
        }
        if (problem.startsWith("sequence entries are not allowed")) {
            return "A `-` may not stand here; put the list on a line of its own";
        }
        if (problem.startsWith("expected <block end>")) {
            return context.contains("collection")
                    ? "This line is indented as part of a list but does not begin with `-`"
                    : "This does not fit into the mapping that it is indented to; mend the indentation";
        }
        if (problem.contains("',' or ']'")) {
            return "The list in brackets goes on without a `,` or is never closed with `]`";
        }
        if (problem.contains("',' or '}'")) {
            return "The mapping in braces goes on without a `,` or is never closed with `}`";
        }
        if (problem.startsWith("found unknown escape character")) {
            return "This escape is unknown; write `\\\\` for a backslash, or use single quotes";
        }
        if (problem.contains("document start")) {
            return "The document has ended before this; mend the indentation, or begin a new one with `---`";
        }
        if (problem.startsWith("found undefined tag handle")) {
            return "This tag has a prefix that no %TAG line declares";
        }
        return "The YAML can't be read: " + problem + (context.isEmpty() ? "" : " " + context);
    }

    private static String near(String text, Span span) {
        return span.isEmpty() ? "" : ", near `" + text.substring(span.start(), span.end()) + "`";
    }

    private static String first(String text, int at) {
        return at < text.length() ? Character.toString(text.codePointAt(at)) : "";
    }

    /** The word at an offset, at most 30 characters of it; before the end of the line or text it is empty. */
    private static Span word(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < 30 && !Character.isWhitespace(text.charAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return new Span(at, end);
    }
}
