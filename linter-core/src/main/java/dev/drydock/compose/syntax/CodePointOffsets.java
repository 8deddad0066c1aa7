package dev.drydock.compose.syntax;

import java.util.Arrays;

/** Turns positions counted in code points into UTF-16 offsets of the same text. */
final class CodePointOffsets {
    private final int length;
    /** Code point positions of the characters that take two units, ascending. */
    private final int[] wide;

    CodePointOffsets(String text) {
        length = text.length();
        var found = new int[0];
        int count = 0;
        for (int at = 0; at + 1 < length; at++) {
            if (Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1))) {
                found = count < found.length ? found : Arrays.copyOf(found, 2 * count + 8);
                found[count] = at - count;
                count++;
                at++;
            }
        }
        wide = Arrays.copyOf(found, count);
    }

    /** The offset of a code point; what lies behind the text becomes its end. */
    int offset(int codePoint) {
        int before = Arrays.binarySearch(wide, codePoint);
        return Math.min(length, codePoint + (before < 0 ? -before - 1 : before));
    }
}
