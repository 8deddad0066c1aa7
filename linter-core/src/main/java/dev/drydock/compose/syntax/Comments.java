package dev.drydock.compose.syntax;

import dev.drydock.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds comments by what YAML says of them: a {@code #} outside every scalar, at the start of the line or after white
 * space. The library could report them too, but with that switched on it refuses files that are in order.
 */
final class Comments {
    private final String text;

    Comments(String text) {
        this.text = text;
    }

    /**
     * The comments up to {@code end}.
     *
     * @param scalars places of all scalars up to there, ascending
     */
    List<YamlComment> find(List<Span> scalars, int end) {
        var found = new ArrayList<YamlComment>();
        int next = 0;
        int at = text.indexOf('#');
        while (at >= 0 && at < end) {
            while (next < scalars.size() && scalars.get(next).end() <= at) {
                next++;
            }
            if (next < scalars.size() && isInside(scalars.get(next), at)) {
                at = text.indexOf('#', Math.min(scalars.get(next).end(), lineEnd(at)));
            } else if (at == 0 || text.charAt(at - 1) <= ' ' || text.charAt(at - 1) == '\uFEFF') {
                int close = lineEnd(at);
                found.add(new YamlComment(new Span(at, close), isFirstOfLine(at)));
                at = text.indexOf('#', close);
            } else {
                at = text.indexOf('#', at + 1);
            }
        }
        return found;
    }

    /** Whether an offset lies in the text of a scalar; the first line of a block scalar is none of its text. */
    private boolean isInside(Span scalar, int at) {
        boolean block = "|>".indexOf(text.charAt(scalar.start())) >= 0;
        return at >= (block ? lineEnd(scalar.start()) : scalar.start());
    }

    private int lineEnd(int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private boolean isFirstOfLine(int at) {
        int before = at - 1;
        while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
            before--;
        }
        return before < 0 || "\n\r\uFEFF".indexOf(text.charAt(before)) >= 0;
    }
}
