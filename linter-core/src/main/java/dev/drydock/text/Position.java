package dev.drydock.text;

/**
 * A place as people and editors name it.
 *
 * @param line from 1
 * @param column from 1, in UTF-16 units (the Language Server Protocol's character plus one)
 */
public record Position(int line, int column) implements Comparable<Position> {
    @Override
    public int compareTo(Position other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }

    /** {@code line:column}. */
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
