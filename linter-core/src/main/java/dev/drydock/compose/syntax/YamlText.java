package dev.drydock.compose.syntax;

import dev.drydock.compose.syntax.YamlScalar.Kind;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Single values as they are written in YAML, in one line. */
public final class YamlText {
    /** Without a mark of YAML in it; a colon or number sign that means nothing does no harm within. */
    private static final Pattern PLAIN = Pattern.compile(
            "(?:[a-zA-Z0-9_./$+(]|--?(?=[a-zA-Z0-9]))[a-zA-Z0-9_./$+@%()=,:~*!?&;<>|^\\\\#\\[\\]{} -]*");
    /** Strings for readers of YAML 1.1 too, to whom these are booleans. */
    private static final Set<String> WORDS = Set.of("y", "n", "yes", "no", "on", "off");

    /** {@code 12:30} is a number to them, and {@code 2024-01-01} a date. */
    private static final Pattern TIME =
            Pattern.compile("[-+]?[0-9][0-9_]*+(?::[0-5]?[0-9])+(?:\\.[0-9_]*+)?|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*");

    private YamlText() {}

    /** A value of a kind; quotes are used where it would else be read as something different. */
    public static String scalar(String text, Kind kind) {
        if (kind == Kind.NULL) {
            return "null";
        }
        return kind != Kind.STRING || isPlain(text) ? text : quoted(text);
    }

    private static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches()
                && !text.contains(": ")
                && !text.contains(" #")
                && !text.endsWith(":")
                && !text.endsWith(" ")
                && !WORDS.contains(text.toLowerCase(Locale.ROOT))
                && !TIME.matcher(text).matches()
                && ScalarKinds.of(text, true, "") == Kind.STRING;
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    boolean control = c < ' '
                            || (c >= '\u007F' && c < '\u00A0')
                            || c == '\u2028'
                            || c == '\u2029'
                            || c == '\uFEFF'
                            || c >= '\uFFFE';
                    quoted.append(control ? String.format(Locale.ROOT, "\\u%04x", (int) c) : String.valueOf(c));
                }
            }
        }
        return quoted.append('"').toString();
    }
}
