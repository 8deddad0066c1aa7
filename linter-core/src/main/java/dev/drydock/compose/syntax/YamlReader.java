package dev.drydock.compose.syntax;

import dev.drydock.compose.syntax.YamlScalar.Kind;
import dev.drydock.compose.syntax.YamlScalar.Style;
import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Builds the tree of one file from its events. */
final class YamlReader {
    /** Deeper than any file that people write, and shallow enough to walk recursively. */
    private static final int DEEPEST = 200;
    /** How many values all aliases of a document may bring in; an honest file stays far below. */
    private static final long MOST_ALIASED = 200_000;

    private static final String STANDARD_TAG = "tag:yaml.org,2002:";

    private final SourceText source;
    private final String text;
    private final YamlEvents events;
    private final List<Span> scalars = new ArrayList<>();
    private final List<DuplicateKey> duplicates = new ArrayList<>();
    private final List<YamlProblem> problems = new ArrayList<>();

    private final Map<String, Optional<Anchored>> anchors = new HashMap<>();
    /** Values read in this document, each as often as aliases repeat it. */
    private long values;

    private long aliased;
    /** Depth of the deepest value since this was last set. */
    private int deepest;

    YamlReader(SourceText source) {
        this.source = source;
        this.text = source.content();
        this.events = new YamlEvents(text);
    }

    /** A value and where it stands, which is not in the value itself if it came through an alias. */
    private record Placed(YamlNode node, Span span) {}

    /** A named value, how many values it holds and how many levels. */
    private record Anchored(YamlNode node, long values, int levels) {}

    YamlFile read() {
        var documents = new ArrayList<YamlNode>();
        while (events.next() != Event.ID.StreamEnd) {
            if (events.take().getEventId() == Event.ID.DocumentStart) {
                anchors.clear();
                aliased = 0;
                documents.add(node(0).node());
            }
        }
        events.fault().ifPresent(problems::add);
        problems.sort((a, b) -> a.span().compareTo(b.span()));
        int end = events.fault().map(fault -> fault.span().start()).orElse(text.length());
        return new YamlFile(source, documents, new Comments(text).find(scalars, end), duplicates, problems);
    }

    private Placed node(int depth) {
        Event event = events.take();
        if (depth > DEEPEST) {
            events.stop(new YamlProblem(
                    Span.at(events.start(event)), "Values are nested more than " + DEEPEST + " levels deep"));
            return missing(event);
        }
        values++;
        if (event instanceof AliasEvent alias) {
            return alias(alias, depth);
        }
        if (!(event instanceof NodeEvent written)) {
            return missing(event);
        }
        String anchor = written.getAnchor().map(Object::toString).orElse("");
        if (anchor.isEmpty()) {
            deepest = Math.max(deepest, depth);
            return unnamed(written, depth);
        }
        anchors.put(anchor, Optional.empty());
        long valuesBefore = values;
        int deepestBefore = deepest;
        deepest = depth;
        Placed placed = unnamed(written, depth);
        anchors.put(anchor, Optional.of(new Anchored(placed.node(), values - valuesBefore + 1, deepest - depth)));
        deepest = Math.max(deepest, deepestBefore);
        return placed;
    }

    private Placed missing(Event event) {
        return scalar(Span.at(events.start(event)), "", Style.PLAIN, "");
    }

    private Placed scalar(Span span, String value, Style style, String tag) {
        Kind kind = ScalarKinds.of(value, style == Style.PLAIN, tag);
        return new Placed(new YamlScalar(span, value, style, kind, tag), span);
    }

    private Placed alias(AliasEvent alias, int depth) {
        Span span = new Span(events.start(alias), events.end(alias));
        String name = alias.getAlias().getValue();
        Optional<Anchored> anchored = anchors.getOrDefault(name, Optional.empty());
        aliased += anchored.map(Anchored::values).orElse(0L);
        if (anchored.isEmpty()) {
            problems.add(new YamlProblem(
                    span,
                    anchors.containsKey(name)
                            ? "`*" + name + "` stands within the value that it is the alias of"
                            : "No anchor `&" + name + "` stands before this alias"));
        } else if (aliased > MOST_ALIASED) {
            events.stop(
                    new YamlProblem(span, "The aliases of this file stand for more than " + MOST_ALIASED + " values"));
        } else if (depth + anchored.get().levels() > DEEPEST) {
            events.stop(new YamlProblem(span, "Aliases nest values more than " + DEEPEST + " levels deep"));
        } else {
            values += anchored.get().values() - 1;
            deepest = Math.max(deepest, depth + anchored.get().levels());
            return new Placed(anchored.get().node(), span);
        }
        return scalar(span, "", Style.PLAIN, "");
    }

    private Placed unnamed(NodeEvent event, int depth) {
        Span span = withoutProperties(event);
        if (event instanceof ScalarEvent scalar) {
            Style style = style(scalar.getScalarStyle());
            Span trimmed = style == Style.LITERAL || style == Style.FOLDED ? withoutBreaks(span) : span;
            if (!trimmed.isEmpty()) {
                scalars.add(trimmed);
            }
            return scalar(trimmed, scalar.getValue(), style, tag(scalar.getTag()));
        }
        var start = (CollectionStartEvent) event;
        return event.getEventId() == Event.ID.SequenceStart
                ? sequence(start, span.start(), depth)
                : mapping(start, span.start(), depth);
    }

    private Placed sequence(CollectionStartEvent event, int start, int depth) {
        var items = new ArrayList<YamlNode>();
        int last = events.end(event);
        while (goesOn(Event.ID.SequenceEnd)) {
            Placed item = node(depth + 1);
            items.add(item.node());
            last = item.span().end();
        }
        Span span = close(event, start, last);
        return new Placed(new YamlSequence(span, items, event.isFlow(), tag(event.getTag())), span);
    }

    private Placed mapping(CollectionStartEvent event, int start, int depth) {
        var entries = new ArrayList<YamlEntry>();
        Map<String, YamlScalar> seen = new HashMap<>();
        int last = events.end(event);
        while (goesOn(Event.ID.MappingEnd)) {
            YamlScalar key = key(node(depth + 1));
            Placed value = node(depth + 1);
            YamlScalar first = seen.putIfAbsent(key.text(), key);
            if (first != null) {
                duplicates.add(new DuplicateKey(first, key));
            }
            entries.add(new YamlEntry(key, value.node(), value.span()));
            last = value.span().end();
        }
        Span span = close(event, start, last);
        return new Placed(new YamlMapping(span, entries, event.isFlow(), tag(event.getTag())), span);
    }

    private boolean goesOn(Event.ID end) {
        return events.next() != end && events.next() != Event.ID.StreamEnd;
    }

    private YamlScalar key(Placed key) {
        if (key.node() instanceof YamlScalar scalar) {
            return new YamlScalar(key.span(), scalar.text(), scalar.style(), scalar.kind(), scalar.tag());
        }
        problems.add(new YamlProblem(
                key.span(), "A key must be a single value, not " + key.node().kindName()));
        return new YamlScalar(key.span(), source.slice(key.span()), Style.PLAIN, Kind.STRING, "");
    }

    /** Takes the end of a collection, if it has one; what has no bracket of its own ends where its last value does. */
    private Span close(CollectionStartEvent begun, int start, int last) {
        if (events.next() == Event.ID.StreamEnd) {
            return new Span(start, Math.max(start, last));
        }
        boolean bracketed = begun.isFlow() && "{[".indexOf(text.charAt(start)) >= 0;
        int end = events.end(events.take());
        return new Span(start, Math.max(start, bracketed ? end : last));
    }

    /** The library lets a value begin at its anchor or tag. */
    private Span withoutProperties(NodeEvent event) {
        int end = events.end(event);
        int at = events.start(event);
        while (at < end && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
            String closers = text.startsWith("!<", at) ? ">" : " \t\r\n,[]{}";
            while (at < end && closers.indexOf(text.charAt(at)) < 0) {
                at++;
            }
            at = afterSpace(text.startsWith(">", at) ? at + 1 : at, end);
        }
        return new Span(Math.min(at, end), end);
    }

    private int afterSpace(int from, int end) {
        int at = from;
        while (at < end && " \t\r\n#".indexOf(text.charAt(at)) >= 0) {
            at = text.charAt(at) == '#' ? text.indexOf('\n', at) : at + 1;
            at = at < 0 ? end : at;
        }
        return at;
    }

    private Span withoutBreaks(Span span) {
        int end = span.end();
        while (end > span.start() && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return new Span(span.start(), end);
    }

    private static Style style(ScalarStyle style) {
        return switch (style) {
            case PLAIN, JSON_SCALAR_STYLE -> Style.PLAIN;
            case SINGLE_QUOTED -> Style.SINGLE_QUOTED;
            case DOUBLE_QUOTED -> Style.DOUBLE_QUOTED;
            case LITERAL -> Style.LITERAL;
            case FOLDED -> Style.FOLDED;
        };
    }

    private static String tag(Optional<String> tag) {
        String written = tag.orElse("");
        return written.startsWith(STANDARD_TAG) ? "!!" + written.substring(STANDARD_TAG.length()) : written;
    }
}
