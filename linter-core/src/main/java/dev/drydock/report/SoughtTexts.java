package dev.drydock.report;

import dev.drydock.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Texts that are looked for in others. However many there are, a search takes about the same time. */
final class SoughtTexts {
    /** Shorter ones would be found in half of all texts. */
    private static final int SHORTEST = 3;

    private static final int LONGEST = 1000;
    private final NavigableSet<String> texts = new TreeSet<>();
    private final Set<String> beginnings = new HashSet<>();
    private int longest;

    /** Looks for a text from now on, unless it is very short or very long. */
    void add(String text) {
        if (text.length() >= SHORTEST && text.length() <= LONGEST) {
            texts.add(text);
            beginnings.add(text.substring(0, SHORTEST));
            longest = Math.max(longest, text.length());
        }
    }

    /** Length of the longest that is looked for. */
    int longest() {
        return longest;
    }

    /** Where they stand in a text, in order; of those with a common beginning the longest. */
    List<Span> in(String text) {
        var found = new ArrayList<Span>();
        int at = 0;
        while (!texts.isEmpty() && at + SHORTEST <= text.length()) {
            int length = lengthAt(text, at);
            if (length > 0) {
                found.add(new Span(at, at + length));
            }
            at += Math.max(1, length);
        }
        return found;
    }

    /** Length of the longest that begins at an offset; 0 if none does. */
    private int lengthAt(String text, int at) {
        if (!beginnings.contains(text.substring(at, at + SHORTEST))) {
            return 0;
        }
        String rest = text.substring(at, Math.min(text.length(), at + longest));
        String nearest = texts.floor(rest);
        while (nearest != null && !rest.startsWith(nearest)) {
            rest = rest.substring(0, common(rest, nearest)); // what begins the rest is no longer than this
            nearest = texts.floor(rest);
        }
        return nearest == null ? 0 : nearest.length();
    }

    private static int common(String one, String other) {
        int length = 0;
        while (one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }
}
