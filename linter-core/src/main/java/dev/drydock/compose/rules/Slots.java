package dev.drydock.compose.rules;

import dev.drydock.compose.syntax.YamlComment;
import dev.drydock.compose.syntax.YamlFile;
import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The parts of a file that move when entries trade places: whole lines, with the comments that stand right above an
 * entry and those behind it. A comment that a blank line parts from the entry, or that begins the file, stays.
 */
final class Slots {
    private final SourceText source;
    private final List<YamlComment> comments;
    /** Lines with nothing but a comment, and the column that it begins in. */
    private final Map<Integer, Integer> commentLines = new HashMap<>();

    Slots(YamlFile file) {
        source = file.source();
        comments = file.comments();
        for (YamlComment comment : comments) {
            if (comment.ownLine()) {
                int start = comment.span().start();
                commentLines.put(source.lineOf(start), column(start));
            }
        }
    }

    /** The slots of some entries, which are in the order of the file; none if an entry shares a line with another. */
    List<Span> of(List<Span> entries, boolean flow) {
        return flow ? inline(entries) : lines(entries);
    }

    private List<Span> inline(List<Span> entries) {
        Span all = entries.get(0).to(entries.get(entries.size() - 1));
        boolean simple = comments.stream().noneMatch(comment -> comment.span().overlaps(all)) && areApart(entries);
        return simple ? entries : List.of();
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
        while (first - 1 > previous && commentLines.getOrDefault(first - 1, -1) == column) {
            first--;
        }
        return first == 1 ? line : first;
    }

    private int lastComment(int line, int column) {
        int last = line;
        while (commentLines.getOrDefault(last + 1, -1) > column) {
            last++;
        }
        return last;
    }

    private int column(int offset) {
        return offset - source.line(source.lineOf(offset)).start();
    }
}
