package dev.drydock.report;

import java.util.ArrayList;
import java.util.List;

/** Sentences of Markdown, laid out for a console. */
final class Prose {
    private Prose() {}

    /** The first sentence, on one line: up to a full stop outside of code that a capital, code or nothing follows. */
    static String firstSentence(String markdown) {
        String text = String.join(" ", words(markdown));
        boolean code = false;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '`') {
                code = !code;
            } else if (!code && text.startsWith(". ", at) && beginsSentence(text.codePointAt(at + 2))) {
                return text.substring(0, at + 1);
            }
        }
        return text;
    }

    /** Lines of at most {@code width} columns where words allow it; all but the first are indented as deep as the lead. */
    static List<String> wrap(String lead, String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder(lead);
        for (String word : words(text)) {
            boolean begun = line.length() > lead.length();
            if (begun && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(" ".repeat(lead.length()));
                begun = false;
            }
            line.append(begun ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static boolean beginsSentence(int character) {
        return Character.isUpperCase(character) || character == '`';
    }

    private static List<String> words(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? List.of() : List.of(stripped.split("\\s+"));
    }
}
