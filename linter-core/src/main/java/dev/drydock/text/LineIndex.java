package dev.drydock.text;

import java.util.Arrays;

/** Where the lines of a text begin. A line ends after {@code \n}; the {@code \r} of a {@code \r\n} belongs to its line. */
final class LineIndex {
    private final int[] starts;

    LineIndex(String text) {
        var found = new int[16];
        int count = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = at + 1;
        }
        starts = Arrays.copyOf(found, count);
    }

    int lineCount() {
        return starts.length;
    }

    /** Line of an offset, from 1. */
    int lineOf(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Offset at which a line (from 1) begins. */
    int startOf(int line) {
        return starts[line - 1];
    }
}
