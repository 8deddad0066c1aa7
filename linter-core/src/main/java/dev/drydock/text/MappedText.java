package dev.drydock.text;

import java.util.Arrays;

/**
 * A text put together from pieces of another one, its source, that knows where each of its characters came from: what a
 * shell sees of a {@code RUN} whose line continuations are gone, or a string without its escapes.
 *
 * <p>Immutable and safe to share between threads. A look-up costs the logarithm of the number of pieces.
 */
public final class MappedText {
    private final String text;
    private final int[] textStarts;
    private final int[] sourceStarts;
    private final int[] sourceEnds;

    private MappedText(Builder builder) {
        text = builder.text.toString();
        textStarts = Arrays.copyOf(builder.textStarts, builder.count);
        sourceStarts = Arrays.copyOf(builder.sourceStarts, builder.count);
        sourceEnds = Arrays.copyOf(builder.sourceEnds, builder.count);
    }

    private MappedText(String text, int sourceStart, int sourceEnd) {
        this.text = text;
        textStarts = new int[1];
        sourceStarts = new int[] {sourceStart};
        sourceEnds = new int[] {sourceEnd};
    }

    /** A text that stands in its source as it is, from {@code sourceStart} on. */
    public static MappedText of(CharSequence text, int sourceStart) {
        return new MappedText(text.toString(), sourceStart, sourceStart + text.length());
    }

    /** The part of this text at {@code [start, end)}, which leads back to the same source. */
    public MappedText part(int start, int end) {
        boolean verbatim = textStarts.length == 1 && sourceEnds[0] - sourceStarts[0] == text.length();
        return verbatim
                ? new MappedText(text.substring(start, end), sourceStarts[0] + start, sourceStarts[0] + end)
                : builder().append(this, start, end).build();
    }

    public static Builder builder() {
        return new Builder();
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    /** Where the character at {@code offset} of this text begins in the source; for its length, where the last ends. */
    public int toSource(int offset) {
        return offset < text.length() ? sourceStart(offset) : sourceEnd(offset);
    }

    /** The source from the first character of a range of this text to the end of its last one. */
    public Span toSource(int start, int end) {
        return start == end ? Span.at(toSource(start)) : new Span(sourceStart(start), sourceEnd(end));
    }

    /** Where in this text the piece ends that holds the character at {@code offset}: up to there nothing was left out. */
    public int pieceEnd(int offset) {
        return textEnd(pieceOf(offset));
    }

    private int sourceStart(int offset) {
        int piece = pieceOf(offset);
        return sourceStarts[piece] + offset - textStarts[piece];
    }

    private int sourceEnd(int end) {
        if (textStarts.length == 0) {
            return 0;
        }
        int piece = pieceOf(Math.max(end - 1, 0));
        return end == textEnd(piece) ? sourceEnds[piece] : sourceStarts[piece] + end - textStarts[piece];
    }

    private int textEnd(int piece) {
        return piece + 1 < textStarts.length ? textStarts[piece + 1] : text.length();
    }

    private int pieceOf(int offset) {
        if (textStarts.length == 1) {
            return 0; // most texts stand in their source as they are
        }
        int found = Arrays.binarySearch(textStarts, offset);
        return found >= 0 ? found : -found - 2;
    }

    @Override
    public String toString() {
        return text;
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
                text.append(other.text, at, stop);
                at = stop;
            }
            return this;
        }

        public MappedText build() {
            return new MappedText(this);
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
