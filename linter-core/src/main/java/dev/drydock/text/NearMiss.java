package dev.drydock.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses what a mistyped name was meant to be. */
public final class NearMiss {
    private NearMiss() {}

    /**
     * The known name that is nearest to a written one: at most a third of its letters, and at least one, inserted,
     * deleted, replaced or swapped with a neighbour. Case does not count.
     */
    public static Optional<String> of(String written, Collection<String> known) {
        return of(written, known, Math.max(1, written.length() / 3));
    }

    /** The same, with at most {@code limit} letters that differ. */
    public static Optional<String> of(String written, Collection<String> known, int limit) {
        return known.stream()
                .filter(name -> Math.abs(name.length() - written.length()) <= limit)
                .filter(name -> distance(written, name) <= limit)
                .min(Comparator.<String>comparingInt(name -> distance(written, name))
                        .thenComparing(name -> name));
    }

    /** The clause {@code ; did you mean `x`?}, or nothing where no known name is near. */
    public static String clause(String written, Collection<String> known) {
        return of(written, known).map(name -> "; did you mean `" + name + "`?").orElse("");
    }

    /** Damerau's distance in the restricted form ("optimal string alignment"). */
    private static int distance(String first, String second) {
        String a = first.toLowerCase(Locale.ROOT);
        String b = second.toLowerCase(Locale.ROOT);
        var rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : step(rows, a, b, i, j);
            }
        }
        return rows[a.length()][b.length()];
    }

    private static int step(int[][] rows, String a, String b, int i, int j) {
        int replaced = rows[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
    }
}
