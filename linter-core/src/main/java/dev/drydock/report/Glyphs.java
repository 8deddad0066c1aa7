package dev.drydock.report;

import java.util.Arrays;

/** How characters look on a terminal: what they show and how many columns they take. */
final class Glyphs {
    private static final int REPLACEMENT = 0xFFFD;

    /** Embeddings, overrides and isolates of the bidirectional algorithm. */
    private static final int[] TURNING = {0x202A, 0x202E, 0x2066, 0x2069};

    /** What Unicode's East Asian Width calls wide or fullwidth; unassigned neighbours are taken in. */
    // spotless:off
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3,
        0x25FD, 0x25FE, 0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1,
        0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA,
        0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B,
        0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797,
        0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x2E80, 0x303E,
        0x3040, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6F,
        0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18DFF, 0x1AFF0, 0x1B2FF, 0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF,
        0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F1E6, 0x1F320, 0x1F32D, 0x1F335, 0x1F337, 0x1F37C, 0x1F37E, 0x1F393,
        0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0, 0x1F3F0, 0x1F3F4, 0x1F3F4, 0x1F3F8, 0x1F43E, 0x1F440, 0x1F440,
        0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B, 0x1F54E, 0x1F550, 0x1F567, 0x1F57A, 0x1F57A, 0x1F595, 0x1F596,
        0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC, 0x1F6CC, 0x1F6D0, 0x1F6D2, 0x1F6D5, 0x1F6D7,
        0x1F6DC, 0x1F6DF, 0x1F6EB, 0x1F6EC, 0x1F6F4, 0x1F6FC, 0x1F7E0, 0x1F7EB, 0x1F7F0, 0x1F7F0, 0x1F90C, 0x1F93A,
        0x1F93C, 0x1F945, 0x1F947, 0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000, 0x3FFFD
    };
    // spotless:on

    private Glyphs() {}

    /** The text with a visible stand-in for each character that would steer a terminal or turn the text round. */
    static String visible(String text) {
        var shown = new StringBuilder(text.length());
        text.codePoints().map(Glyphs::visible).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    /** Itself, or a visible stand-in; a tab stays a tab. */
    static int visible(int character) {
        if (character == '\t') {
            return character;
        }
        if (character < ' ') {
            return 0x2400 + character;
        }
        boolean steers = Character.isISOControl(character)
                || Character.getType(character) == Character.SURROGATE
                || within(TURNING, character);
        return steers ? REPLACEMENT : character;
    }

    /** Columns of a character: 0, 1 or, as East Asian text and most emoji, 2. */
    static int width(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> within(WIDE, character) ? 2 : 1;
        };
    }

    /** Whether one of the ranges, pairs of first and last in ascending order, holds the character. */
    private static boolean within(int[] ranges, int character) {
        int at = Arrays.binarySearch(ranges, character);
        return at >= 0 || (-at - 1) % 2 == 1;
    }
}
