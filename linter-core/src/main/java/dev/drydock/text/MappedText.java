package dev.drydock.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text put together from pieces of another one, its source, that knows where each of its characters came from: what a
 * shell sees of a {@code RUN} whose line continuations are gone, or a string without its escapes.
 *
 * <p>Immutable and safe to share between threads. A look-up costs the logarithm of the number of pieces; the characters of a
 * text of one piece are copied each time that they are asked for.
 */
public final class MappedText {
    private final String base;
    private final int start;
    private final int length;
    private final int sourceStart;
    /** None for a text that stands in its source as it is, as most do: then it is a view of a text that there is. */
    private final @Nullable Pieces pieces;

    /** Where each piece begins in the text, and the part of the source that it came from. */
    private static final class Pieces {
        private final int[] textStarts;
        private final int[] sourceStarts;
        private final int[] sourceEnds;

        private Pieces(Builder builder) {
            textStarts = Arrays.copyOf(builder.textStarts, builder.count);
            sourceStarts = Arrays.copyOf(builder.sourceStarts, builder.count);
            sourceEnds = Arrays.copyOf(builder.sourceEnds, builder.count);
        }

        private int of(int offset) {
            int found = Arrays.binarySearch(textStarts, offset);
            return found >= 0 ? found : -found - 2;
        }
    }

    private MappedText(String base, int start, int length, int sourceStart, @Nullable Pieces pieces) {
        this.base = base;
        this.start = start;
        this.length = length;
        this.sourceStart = sourceStart;
        this.pieces = pieces;
    }

    /** A text that stands in its source as it is, from {@code sourceStart} on. */
    public static MappedText of(String text, int sourceStart) {
        return new MappedText(text, 0, text.length(), sourceStart, null);
    }

    /** The part of a source at {@code [start, end)}, as it is. Holds on to the whole source. */
    public static MappedText within(String source, int start, int end) {
        return new MappedText(source, start, end - start, start, null);
    }

    /** The part of this text at {@code [from, to)}, which leads back to the same source. */
    public MappedText part(int from, int to) {
        return pieces == null
                ? new MappedText(base, start + from, to - from, sourceStart + from, null)
                : builder().append(this, from, to).build();
    }

    public static Builder builder() {
        return new Builder();
    }

    public String text() {
        return text(0, length);
    }

    /** The characters of this text at {@code [from, to)}. */
    public String text(int from, int to) {
        return base.substring(start + from, start + to);
    }

    /** Whether the characters of this text from {@code offset} on are these; costs no copy. */
    public boolean startsWith(String prefix, int offset) {
        return offset + prefix.length() <= length && base.startsWith(prefix, start + offset);
    }

    public int length() {
        return length;
    }

    /** Where the character at {@code offset} of this text begins in the source; for its length, where the last ends. */
    public int toSource(int offset) {
        return offset < length ? sourceStart(offset) : sourceEnd(offset);
    }

    /** The source from the first character of a range of this text to the end of its last one. */
    public Span toSource(int from, int to) {
        return from == to ? Span.at(toSource(from)) : new Span(sourceStart(from), sourceEnd(to));
    }

    /** Where in this text the piece ends that holds the character at {@code offset}: up to there nothing was left out. */
    public int pieceEnd(int offset) {
        return pieces == null ? length : textEnd(pieces, pieces.of(offset));
    }

    private int sourceStart(int offset) {
        if (pieces == null) {
            return sourceStart + offset;
        }
        int piece = pieces.of(offset);
        return pieces.sourceStarts[piece] + offset - pieces.textStarts[piece];
    }

    private int sourceEnd(int end) {
        if (pieces == null) {
            return sourceStart + end;
        }
        int piece = pieces.of(Math.max(end - 1, 0));
        return end == textEnd(pieces, piece)
                ? pieces.sourceEnds[piece]
                : pieces.sourceStarts[piece] + end - pieces.textStarts[piece];
    }

    private int textEnd(Pieces all, int piece) {
        return piece + 1 < all.textStarts.length ? all.textStarts[piece + 1] : length;
    }

    @Override
    public String toString() {
        return text();
    }

    /** Collects the pieces, in the order of the source. */
    public static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private int[] textStarts = new int[4];
        private int[] sourceStarts = new int[4];
        private int[] sourceEnds = new int[4];
        private int count;

        private Builder() {}

        /** Takes over {@code source[start, end)} as it is. */
        public Builder append(CharSequence source, int start, int end) {
            piece(start, end, end - start);
            text.append(source, start, end);
            return this;
        }

        /** One character that is written in another way in the source, as in the {@code \n} of a JSON string. */
        public Builder append(char decoded, Span source) {
            piece(source.start(), source.end(), 1);
            text.append(decoded);
            return this;
        }

        /** Takes over {@code other[start, end)}, which leads back to the source of {@code other}. */
        public Builder append(MappedText other, int start, int end) {
            if (start == end) {
                piece(other.toSource(start), other.toSource(start), 0);
            }
            int at = start;
            while (at < end) {
                int stop = Math.min(end, other.pieceEnd(at));
                var source = other.toSource(at, stop);
                piece(source.start(), source.end(), stop - at);
                text.append(other.base, other.start + at, other.start + stop);
                at = stop;
            }
            return this;
        }

        public MappedText build() {
            String whole = text.toString();
            if (count == 0 || count == 1 && lastIsVerbatim()) {
                return of(whole, sourceStarts[0]);
            }
            return new MappedText(whole, 0, whole.length(), 0, new Pieces(this));
        }

        private void piece(int start, int end, int length) {
            int previousEnd = count == 0 ? 0 : sourceEnds[count - 1];
            if (start < previousEnd) {
                throw new IllegalArgumentException(start + ".." + end + " does not follow " + previousEnd);
            }
            if (count > 0 && length == 0) {
                return;
            }
            if (start == previousEnd && end - start == length && lastIsVerbatim()) {
                sourceEnds[count - 1] = end;
                return;
            }
            if (count > 0 && textStarts[count - 1] == text.length()) {
                count--; // an empty beginning, which only said where an empty text would be
            }
            if (count == textStarts.length) {
                textStarts = Arrays.copyOf(textStarts, count * 2);
                sourceStarts = Arrays.copyOf(sourceStarts, count * 2);
                sourceEnds = Arrays.copyOf(sourceEnds, count * 2);
            }
            textStarts[count] = text.length();
            sourceStarts[count] = start;
            sourceEnds[count++] = end;
        }

        private boolean lastIsVerbatim() {
            int last = count - 1;
            return count > 0 && sourceEnds[last] - sourceStarts[last] == text.length() - textStarts[last];
        }
    }
}
