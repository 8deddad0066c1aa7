package dev.drydock.text;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Guesses which word was meant where an unknown one stands. */
public final class NearMiss {
    private NearMiss() {}

    /**
     * The known word that differs least, if at most a third of the characters are missing, added, changed or swapped
     * with their neighbour. Case counts as no difference; of equally near words it is the first in order.
     */
    public static Optional<String> of(String word, Stream<String> known) {
        record Candidate(String word, int distance) {}
        String folded = word.toLowerCase(Locale.ROOT);
        int limit = Math.max(1, word.length() / 3);
        return known.filter(other -> Math.abs(other.length() - word.length()) <= limit)
                .map(other -> new Candidate(other, distance(folded, other.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.distance() <= limit)
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
                .map(Candidate::word);
    }

    /** The guess as the end of a message, {@code ; did you mean `x`?}, or nothing. */
    public static String hint(String word, Stream<String> known) {
        return of(word, known).map(near -> "; did you mean `" + near + "`?").orElse("");
    }

    /** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours each cost 1. */
    private static int distance(String one, String other) {
        int width = other.length() + 1;
        int[] beforeLast = new int[width];
        int[] last = new int[width];
        int[] row = new int[width];
        for (int j = 0; j < width; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            for (int j = 1; j < width; j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[width - 1];
    }
}
