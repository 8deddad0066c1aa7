package dev.drydock.compose.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant. */
final class NearMiss {
    private NearMiss() {}

    /** The closest of the words, if it takes fewer changes than a third of the word. */
    static Optional<String> of(String written, Collection<String> words) {
        String plain = plain(written);
        return words.stream()
                .filter(word -> Math.abs(word.length() - written.length()) <= 2)
                .filter(word -> distance(plain, plain(word)) <= Math.min(2, Math.max(written.length(), 3) / 3))
                .min(Comparator.<String>comparingInt(word -> distance(plain, plain(word)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('-', '_').replace("_", "");
    }

    /** Characters to insert, delete, replace or swap with their neighbour to make one word of the other. */
    private static int distance(String a, String b) {
        var rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : closest(rows, a, b, i, j);
            }
        }
        return rows[a.length()][b.length()];
    }

    private static int closest(int[][] rows, String a, String b, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int least = Math.min(rows[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
