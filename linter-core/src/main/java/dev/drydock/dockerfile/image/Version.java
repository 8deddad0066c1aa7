package dev.drydock.dockerfile.image;

import java.util.ArrayList;
import java.util.List;

/**
 * The numbers that a version begins with: 3 and 12 of {@code 3.12-slim} and {@code v3.12rc1}; none of {@code lts}.
 *
 * @param numbers as far as they are written
 */
public record Version(List<Integer> numbers) {
    private static final int MOST_DIGITS = 9;

    public Version {
        numbers = List.copyOf(numbers);
    }

    /** The version that a text begins with; one without numbers if it begins with none. */
    public static Version leading(String text) {
        var numbers = new ArrayList<Integer>();
        int at = text.startsWith("v") ? 1 : 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                end++;
            }
            if (end == at || end - at > MOST_DIGITS) {
                break;
            }
            numbers.add(Integer.parseInt(text.substring(at, end)));
            at = end < text.length() && text.charAt(end) == '.' ? end + 1 : text.length();
        }
        return new Version(numbers);
    }

    /** Whether {@code other} is this version, or one of those that begin with it: 3.12.1 is within 3.12, and not the reverse. */
    boolean includes(Version other) {
        return !numbers.isEmpty()
                && other.numbers.size() >= numbers.size()
                && other.numbers.subList(0, numbers.size()).equals(numbers);
    }

    /** Whether all that {@code other} may stand for comes later: 3.4 is before 3.5 and before 4, but 3 is not before 3.5. */
    public boolean isBefore(Version other) {
        for (int i = 0; i < Math.min(numbers.size(), other.numbers.size()); i++) {
            int order = numbers.get(i).compareTo(other.numbers.get(i));
            if (order != 0) {
                return order < 0;
            }
        }
        return false;
    }
}
