package dev.drydock.config;

import dev.drydock.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The ignores of one rule by where they hold, so that a file with many of them costs no search of all for each finding. */
final class IgnoreIndex {
    private static final int NONE = -1;

    private record Reach(Span part, Ignore ignore) {}

    private final List<Reach> reaches = new ArrayList<>();
    /** Index of the last one before each that still holds where it begins; so on from there, all that hold there. */
    private final int[] before;

    IgnoreIndex(List<Ignore> ignores) {
        ignores.forEach(ignore -> ignore.parts().forEach(part -> reaches.add(new Reach(part, ignore))));
        reaches.sort(Comparator.comparing(Reach::part));
        before = new int[reaches.size()];
        for (int i = 0; i < before.length; i++) {
            before[i] = holding(i - 1, reaches.get(i).part().start());
        }
    }

    /** Whether a finding that begins at an offset is silenced; all ignores that do so have been of use. */
    boolean silences(int offset) {
        int last = holding(lastUpTo(offset), offset);
        for (int i = last; i != NONE; i = holding(before[i], offset)) {
            reaches.get(i).ignore().use();
        }
        return last != NONE;
    }

    /** The first that reaches to an offset among one and those before it. */
    private int holding(int index, int offset) {
        int i = index;
        while (i != NONE && reaches.get(i).part().end() < offset) {
            i = before[i];
        }
        return i;
    }

    private int lastUpTo(int offset) {
        int low = 0;
        int high = reaches.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (reaches.get(middle).part().start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
