package dev.drydock.compose.load;

import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of a project in one space of offsets: a span alone tells which file it is in, whatever mapping its value
 * has been merged into.
 */
final class SourceMap {
    private final TreeMap<Integer, Source> byStart = new TreeMap<>();
    private int end;

    /**
     * A file in a role.
     *
     * @param environment the variables that it may use
     */
    record Source(SourceText text, Environment environment) {}

    /** Takes a file in; the result is the distance that spans within it are to be shifted by. */
    int add(SourceText text, Environment environment) {
        int start = end;
        byStart.put(start, new Source(text, environment));
        end += text.content().length() + 1;
        return start;
    }

    /** {@code file:line:column} of where a span starts. */
    String locate(Span span) {
        Map.Entry<Integer, Source> file = byStart.floorEntry(span.start());
        return file == null ? "" : file.getValue().text().locate(span.start() - file.getKey());
    }

    /** The variables that the file of a span may use. */
    Environment environment(Span span) {
        return byStart.floorEntry(span.start()).getValue().environment();
    }
}
