package dev.drydock.report;

import dev.drydock.lint.Diagnostic;
import dev.drydock.text.SourceText;
import dev.drydock.text.Span;

/**
 * The line that a finding begins in, and the marks to print under it. Both are cut alike, so that mark and character
 * stand in the same column.
 *
 * @param number line, from 1
 * @param text what the line shows
 * @param marks blanks and tabs up to the span, then carets
 * @param lastNumber line that the finding ends in
 */
record Excerpt(int number, String text, String marks, int lastNumber) {
    private static final int LONGEST = 120;
    private static final int BEFORE_SPAN = 40;
    private static final char CUT = '…';

    static Excerpt of(Diagnostic found, Secrets secrets) {
        SourceText source = found.source();
        Span span = found.span();
        int number = source.lineOf(span.start());
        int lastNumber = source.lineOf(span.isEmpty() ? span.end() : span.end() - 1);
        Span line = source.line(number);
        Span shown = window(source, line, span.start());
        var excerpt = new Builder(span);
        excerpt.cutAt(line.start() < shown.start());
        excerpt.add(secrets.mask(source, shown), shown.start());
        excerpt.cutAt(shown.end() < line.end());
        return new Excerpt(number, excerpt.text.toString(), excerpt.marks(), lastNumber);
    }

    /** The part of a line to show: all of it, or what is around the start of a span. */
    private static Span window(SourceText source, Span line, int start) {
        if (line.length() <= LONGEST) {
            return line;
        }
        int latest = line.end() - LONGEST;
        int from = Math.min(Math.max(start - BEFORE_SPAN, line.start()), latest);
        return new Span(whole(source, from), whole(source, from + LONGEST));
    }

    /** The offset, or the one before if it would cut a character in two. */
    private static int whole(SourceText source, int offset) {
        String content = source.content();
        boolean inside = offset > 0
                && offset < content.length()
                && Character.isSurrogatePair(content.charAt(offset - 1), content.charAt(offset));
        return inside ? offset - 1 : offset;
    }

    private static final class Builder {
        private final Span span;
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder marks = new StringBuilder();
        private boolean marked;

        Builder(Span span) {
            this.span = span;
        }

        void cutAt(boolean cut) {
            if (cut) {
                text.append(CUT);
                marks.append(marked ? "" : " ");
            }
        }

        void add(String shown, int start) {
            for (int at = 0; at < shown.length(); ) {
                int character = shown.codePointAt(at);
                int glyph = Glyphs.visible(character);
                text.appendCodePoint(glyph);
                mark(glyph, start + at);
                at += Character.charCount(character);
            }
        }

        private void mark(int glyph, int offset) {
            if (offset < span.start()) {
                marks.append(glyph == '\t' ? "\t" : " ".repeat(Glyphs.width(glyph)));
            } else if (offset < span.end()) {
                marks.append(glyph == '\t' && marked ? "\t" : "^".repeat(Glyphs.width(glyph)));
                marked = true;
            }
        }

        /** At least one caret, also for an empty span or one of a line break. */
        String marks() {
            return marks.indexOf("^") < 0 ? marks + "^" : marks.toString().stripTrailing();
        }
    }
}
