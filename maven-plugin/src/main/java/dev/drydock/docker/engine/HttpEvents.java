package dev.drydock.docker.engine;

import dev.drydock.docker.EngineFailure;
import dev.drydock.docker.Event;
import dev.drydock.docker.Subscription;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Listens to the engine's events, and takes up where it was when the connection breaks. */
final class HttpEvents {
    private static final long FIRST_PAUSE = 100;
    private static final long LONGEST_PAUSE = 5_000;
    private static final long SECOND = 1_000_000_000L;

    private final Http http;
    private final Target wanted;
    private final Consumer<Event> listener;
    /** When the last event was, in nanoseconds by the engine's clock. */
    private long last;

    private HttpEvents(Http http, Target wanted, Consumer<Event> listener, Instant now) {
        this.http = http;
        this.wanted = wanted;
        this.listener = listener;
        this.last = now.getEpochSecond() * SECOND + now.getNano() - 1;
    }

    /**
     * Listens from a moment on: the engine answers before it listens itself, and only hands in later what it is asked
     * for by time.
     *
     * @param wanted events, without time
     * @param now by the engine's clock
     */
    static Subscription subscribe(Http http, Target wanted, Consumer<Event> listener, Instant now) {
        var events = new HttpEvents(http, wanted, listener, now);
        Answer first = http.open(events.target());
        return Background.start("docker-events", background -> events.listen(background, first));
    }

    private void listen(Background background, Answer first) {
        Optional<Answer> answer = Optional.of(first);
        long pause = FIRST_PAUSE;
        while (!background.closed()) {
            long before = last;
            answer.ifPresent(open -> deliver(background.reading(open)));
            pause = last > before ? FIRST_PAUSE : Math.min(2 * pause, LONGEST_PAUSE);
            answer = again(background, pause);
        }
        answer.ifPresent(Answer::close);
    }

    private void deliver(Answer answer) {
        try (answer) {
            Json.each(answer.stream(), details -> {
                var event = new Event(details);
                if (event.time() > last) { // the last one comes again after a break
                    last = event.time();
                    listener.accept(event);
                }
            });
        } catch (IOException broken) {
            // closed by us, or the engine went away; the loop knows
        }
    }

    private Optional<Answer> again(Background background, long pause) {
        try {
            background.pause(pause);
            return background.closed() ? Optional.empty() : Optional.of(http.open(target()));
        } catch (EngineFailure notYet) {
            return Optional.empty();
        }
    }

    private Target target() {
        return wanted.query("since", "%d.%09d".formatted(last / SECOND, last % SECOND));
    }
}
