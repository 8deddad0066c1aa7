package dev.drydock.compose.model;

import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A scalar, or a part of one, with its variables filled in and its place in the file. */
public final class Text {
    private final YamlScalar scalar;
    private final String whole;
    private final List<Piece> pieces;
    private final int from;
    private final int to;

    private Text(YamlScalar scalar, String whole, List<Piece> pieces, int from, int to) {
        this.scalar = scalar;
        this.whole = whole;
        this.pieces = pieces;
        this.from = from;
        this.to = to;
    }

    /** Which part of the scalar's own text ({@code written}) the characters up to {@code end} come from. */
    private record Piece(int start, int end, Span written, boolean literal) {}

    /** A scalar's text with its variables filled in, as far as they are known. */
    public static Text of(YamlScalar scalar, Variables variables) {
        if (variables == Variables.FILLED_IN || scalar.text().indexOf('$') < 0) {
            return literal(scalar);
        }
        var whole = new StringBuilder();
        var pieces = new ArrayList<Piece>();
        for (Template.Part part : Template.parse(scalar.text()).parts()) {
            int start = whole.length();
            whole.append(Template.expand(part, variables));
            boolean literal = part.span().length() == whole.length() - start && part instanceof Template.Literal;
            pieces.add(new Piece(start, whole.length(), part.span(), literal));
        }
        return new Text(scalar, whole.toString(), List.copyOf(pieces), 0, whole.length());
    }

    /** A scalar's text as it is; keys are never interpolated. */
    public static Text literal(YamlScalar scalar) {
        int length = scalar.text().length();
        return new Text(scalar, scalar.text(), List.of(new Piece(0, length, new Span(0, length), true)), 0, length);
    }

    /** No text, at the end of something. */
    static Text missing(Span place) {
        Span end = Span.at(place.end());
        return literal(new YamlScalar(end, "", YamlScalar.Style.PLAIN, YamlScalar.Kind.NULL, ""));
    }

    /** The text; where a variable of unknown value stands it has {@link Template#UNKNOWN}. */
    public String shown() {
        return whole.substring(from, to);
    }

    /** The text, if all of it is known. */
    public Optional<String> value() {
        return Optional.of(shown()).filter(text -> text.indexOf(Template.UNKNOWN) < 0);
    }

    public boolean isKnown() {
        return shown().indexOf(Template.UNKNOWN) < 0;
    }

    /** Whether there is nothing, not even something unknown. */
    public boolean isEmpty() {
        return from == to;
    }

    /** Whether it is known to be this. */
    public boolean is(String expected) {
        return shown().equals(expected);
    }

    /** The scalar that it stands in. */
    public YamlScalar scalar() {
        return scalar;
    }

    /**
     * Where it stands. A part of a scalar has a place of its own if it stands in the file as it is; what a variable
     * fills in has that of the variable. All of a quoted scalar includes its quotes.
     */
    public Span span() {
        return from == 0 && to == whole.length() ? scalar.span() : innerSpan();
    }

    /** As {@link #span()}, but without quotes. */
    public Span innerSpan() {
        if (!scalar.isVerbatim()) {
            return scalar.span();
        }
        int start = written(from, true);
        return new Span(start, Math.max(start, written(to, false))).shift(scalar.textStart());
    }

    private int written(int offset, boolean first) {
        for (Piece piece : pieces) {
            boolean within = first ? offset < piece.end() : offset <= piece.end() && offset > piece.start();
            if (within) {
                int inside = offset - piece.start();
                Span span = piece.written();
                return piece.literal() ? span.start() + inside : first ? span.start() : span.end();
            }
        }
        return offset == 0 ? 0 : scalar.text().length();
    }

    /** The part between two offsets of {@link #shown()}. */
    public Text slice(int start, int end) {
        return new Text(scalar, whole, pieces, from + start, from + end);
    }

    /** What stands before the first of a character, and what after it; without it there is only the text itself. */
    public List<Text> cut(char separator) {
        String text = shown();
        int at = text.indexOf(separator);
        return at < 0 ? List.of(this) : List.of(slice(0, at), slice(at + 1, text.length()));
    }

    /** The parts between all of a character. */
    public List<Text> split(char separator) {
        String text = shown();
        var parts = new ArrayList<Text>();
        int start = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, start)) {
            parts.add(slice(start, at));
            start = at + 1;
        }
        parts.add(slice(start, text.length()));
        return parts;
    }

    /** {@link #shown()}; not for messages unless {@link #isKnown()}. */
    @Override
    public String toString() {
        return shown();
    }
}
