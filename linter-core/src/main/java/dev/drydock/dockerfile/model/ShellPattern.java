package dev.drydock.dockerfile.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A pattern of the modifiers {@code #}, {@code %} and {@code /}: {@code *} matches anything, {@code ?} one character, a
 * backslash takes the meaning of what follows it. Matching takes time in the product of the two lengths.
 */
final class ShellPattern {
    private static final int ANY = -1;
    private static final int ONE = -2;

    private final List<Integer> tokens = new ArrayList<>();

    ShellPattern(String pattern) {
        for (int at = 0; at < pattern.length(); at++) {
            char c = pattern.charAt(at);
            if (c == '\\' && at + 1 < pattern.length()) {
                tokens.add((int) pattern.charAt(++at));
            } else {
                tokens.add(c == '*' ? ANY : c == '?' ? ONE : c);
            }
        }
    }

    /** The text without a part at its beginning that matches. */
    String withoutPrefix(String text, boolean longest) {
        int end = matchEnd(text, 0, longest);
        return end < 0 ? text : text.substring(end);
    }

    /** The text without a part at its end that matches. */
    String withoutSuffix(String text, boolean longest) {
        String kept = text;
        for (int start = text.length(); start >= 0; start--) {
            if (matchEnds(text, start).get(text.length())) {
                kept = text.substring(0, start);
                if (!longest) {
                    break;
                }
            }
        }
        return kept;
    }

    /** The text with the first part that matches, or all of them, replaced; each as long as it can be. */
    String replace(String text, String replacement, boolean all) {
        var result = new StringBuilder();
        int at = 0;
        boolean searching = true;
        while (at < text.length()) {
            int end = searching ? matchEnd(text, at, true) : -1;
            if (end > at) {
                result.append(replacement);
                at = end;
                searching = all;
            } else {
                result.append(text.charAt(at++));
            }
        }
        return result.toString();
    }

    private int matchEnd(String text, int start, boolean longest) {
        BitSet ends = matchEnds(text, start);
        return longest ? ends.length() - 1 : ends.nextSetBit(0);
    }

    /** Every offset at which a match that begins at {@code start} may end. */
    private BitSet matchEnds(String text, int start) {
        var reached = new BitSet(text.length() + 1);
        reached.set(start);
        for (int token : tokens) {
            var next = new BitSet(text.length() + 1);
            if (token == ANY) {
                int first = reached.nextSetBit(0);
                if (first >= 0) {
                    next.set(first, text.length() + 1);
                }
            } else {
                for (int end = reached.nextSetBit(0);
                        end >= 0 && end < text.length();
                        end = reached.nextSetBit(end + 1)) {
                    if (token == ONE || token == text.charAt(end)) {
                        next.set(end + 1);
                    }
                }
            }
            reached = next;
        }
        return reached;
    }
}
