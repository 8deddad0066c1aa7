package dev.drydock.compose.rules;

import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a file that move when entries trade places: whole lines, with the comments that stand right above an
 * entry and those behind it. A comment that a blank line parts from the entry, or that begins the file, stays.
 */
final class Slots {
    private final SourceText source;

    Slots(SourceText source) {
        this.source = source;
    }

    /** The slots of some entries, which are in the order of the file; none if an entry shares a line with another. */
    List<Span> of(List<Span> entries, boolean flow) {
        return flow ? inline(entries) : lines(entries);
    }

    private List<Span> inline(List<Span> entries) {
        Span all = entries.get(0).to(entries.get(entries.size() - 1));
        return areApart(entries) && !source.slice(all).contains("#") ? entries : List.of();
    }

    private static boolean areApart(List<Span> entries) {
        for (int i = 1; i < entries.size(); i++) {
            if (entries.get(i).start() < entries.get(i - 1).end()) {
                return false;
            }
        }
        return true;
    }

    private List<Span> lines(List<Span> entries) {
        var slots = new ArrayList<Span>();
        int previous = 0;
        for (Span entry : entries) {
            int first = source.lineOf(entry.start());
            int last = source.lineOf(entry.end());
            int start = source.line(first).start();
            String before = source.slice(new Span(start, entry.start())).strip();
            if (first <= previous || !before.isEmpty() && !before.equals("-")) {
                return List.of();
            }
            int column =
                    before.isEmpty() ? column(entry.start()) : source.content().indexOf('-', start) - start;
            slots.add(source.line(firstComment(first, previous, column)).to(source.line(lastComment(last, column))));
            previous = lastComment(last, column);
        }
        return slots;
    }

    private int firstComment(int line, int previous, int column) {
        int first = line;
        while (first - 1 > previous && commentColumn(first - 1) == column) {
            first--;
        }
        return first == 1 ? line : first;
    }

    private int lastComment(int line, int column) {
        int last = line;
        while (last < source.lineCount() && commentColumn(last + 1) > column) {
            last++;
        }
        return last;
    }

    /**
     * Where the comment of a line begins that has nothing else, or -1. Beside an entry such a line is no part of a block
     * scalar: one within the entry above would be indented more, and one within this entry has been passed already.
     */
    private int commentColumn(int line) {
        String text = source.slice(source.line(line));
        return text.stripLeading().startsWith("#") ? text.indexOf('#') : -1;
    }

    private int column(int offset) {
        return offset - source.line(source.lineOf(offset)).start();
    }
}
