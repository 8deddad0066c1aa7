package dev.drydock.console;

import java.time.Clock;

/** Shows work: drawn where there is a terminal, else in lines. Closed, it leaves what was drawn last. */
public interface ShownWork extends WorkListener, AutoCloseable {
    /** Shows work among messages. */
    static ShownWork in(Messages messages, Clock clock) {
        return messages.screen()
                .<ShownWork>map(screen -> new DrawnWork(messages, screen, clock))
                .orElseGet(() -> new WorkLines(messages, clock));
    }

    @Override
    void close();
}
