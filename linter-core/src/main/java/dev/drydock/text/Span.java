package dev.drydock.text;

/**
 * A range of a text in UTF-16 units, from {@code start} (inclusive) to {@code end} (exclusive). An empty span marks
 * the place between two characters.
 *
 * @param start first offset, from 0
 * @param end offset after the last one, never below {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
    /** @throws IllegalArgumentException if the range is negative or turned round */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: " + start + ".." + end);
        }
    }

    /** The empty span at {@code offset}. */
    public static Span at(int offset) {
        return new Span(offset, offset);
    }

    /** Number of UTF-16 units covered. */
    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /** Whether {@code other} lies within this span, borders included. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two share at least one character. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The smallest span that covers both. */
    public Span to(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** The same range, {@code distance} units further on. */
    public Span shift(int distance) {
        return new Span(start + distance, end + distance);
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
