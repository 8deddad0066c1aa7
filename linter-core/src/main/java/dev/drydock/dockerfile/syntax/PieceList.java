package dev.drydock.dockerfile.syntax;

import dev.drydock.text.Span;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/** Pieces that follow each other, kept as their kinds and ends: a file may have as many as it has lines. */
final class PieceList extends AbstractList<Piece> implements RandomAccess {
    private static final int FIRST_SIZE = 16;

    private final List<Piece.Kind> kinds = new ArrayList<>();
    private int[] ends = new int[FIRST_SIZE];

    /** Adds a piece behind the last one; lines without a character are none. */
    void append(Piece.Kind kind, int end) {
        int count = size();
        if (end == start(count)) {
            return;
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count] = end;
        kinds.add(kind);
    }

    /** Adds lines to the last piece if it is of a kind, else a piece. */
    void extend(Piece.Kind kind, int end) {
        if (!isEmpty() && kinds.get(size() - 1) == kind) {
            ends[size() - 1] = end;
        } else {
            append(kind, end);
        }
    }

    private int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    @Override
    public Piece get(int index) {
        return new Piece(kinds.get(index), new Span(start(index), ends[index]));
    }

    @Override
    public int size() {
        return kinds.size();
    }
}
