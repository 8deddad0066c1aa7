package dev.drydock.compose.syntax;

import dev.drydock.text.Span;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * The events of a text, one ahead. At the first fault the events end, so that a reader finishes what it has begun
 * instead of failing.
 */
final class YamlEvents {
    private final String text;
    private final CodePointOffsets offsets;
    private final Iterator<Event> events;
    private final @Nullable YamlProblem forbidden;
    private Event current = new StreamEndEvent();
    private @Nullable YamlProblem fault;

    YamlEvents(String text) {
        this.text = text;
        offsets = new CodePointOffsets(text);
        int readable = firstForbidden(text);
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                // one buffer for all: the library copies what is unread each time it fills a smaller one
                .setBufferSize(readable + 1)
                .build();
        events = new Parse(settings).parseString(text.substring(0, readable)).iterator();
        forbidden = readable < text.length() ? YamlMessages.forbidden(text, readable) : null;
        advance();
    }

    /** The event that comes next. */
    Event.ID next() {
        return current.getEventId();
    }

    /** Takes the next event; at the end there is always another end. */
    Event take() {
        Event taken = current;
        advance();
        return taken;
    }

    /** Ends the events for a reason of the reader's own. */
    void stop(YamlProblem reason) {
        if (fault == null) {
            fault = reason;
        }
        current = new StreamEndEvent();
    }

    /** Why the events ended before the text did. */
    Optional<YamlProblem> fault() {
        if (forbidden != null
                && (fault == null || fault.span().end() >= forbidden.span().start())) {
            return Optional.of(forbidden);
        }
        return Optional.ofNullable(fault);
    }

    /** Where an event begins; the end of the text for those that the library places nowhere. */
    int start(Event event) {
        return event.getStartMark().map(this::offset).orElse(text.length());
    }

    /** Where an event ends. */
    int end(Event event) {
        return event.getEndMark().map(this::offset).orElse(text.length());
    }

    private int offset(Mark mark) {
        return offsets.offset(mark.getIndex());
    }

    private void advance() {
        if (fault != null) {
            return;
        }
        try {
            current = events.hasNext() ? events.next() : new StreamEndEvent();
        } catch (MarkedYamlEngineException broken) {
            stop(YamlMessages.translate(
                    text,
                    broken.getProblem(),
                    broken.getContext() == null ? "" : broken.getContext(),
                    broken.getProblemMark().map(this::offset).orElse(text.length()),
                    broken.getContextMark().map(this::offset).orElse(-1)));
        } catch (YamlEngineException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            stop(new YamlProblem(Span.at(text.length()), "The YAML can't be read: " + broken.getMessage()));
        }
    }

    /** Offset of the first character that YAML does not allow, or the length of the text. */
    private static int firstForbidden(String text) {
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (!StreamReader.isPrintable(character)) {
                return at;
            }
            at += Character.charCount(character);
        }
        return at;
    }
}
