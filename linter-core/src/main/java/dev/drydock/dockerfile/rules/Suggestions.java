package dev.drydock.dockerfile.rules;

import java.util.Set;
import java.util.TreeSet;

/** Names that an undefined one may be a misspelling of. */
final class Suggestions {
    /** Among more names than that, which no author keeps in mind, the nearest one is near by chance. */
    private static final int MOST_NAMES = 200;

    private Suggestions() {}

    /** The names of a file, if they are few, and those that are always there. */
    static Set<String> among(Set<String> names, Set<String> constant) {
        var all = new TreeSet<>(constant);
        if (names.size() <= MOST_NAMES) {
            all.addAll(names);
        }
        return all;
    }
}
