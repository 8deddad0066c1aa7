package dev.drydock.stack.progress;

import dev.drydock.console.Messages;
import dev.drydock.console.Screen;
import dev.drydock.stack.plan.Plan;
import dev.drydock.stack.run.Progress;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Shows a run as a table that is drawn anew a few times a second. */
public final class LiveProgress implements Progress {
    private static final long EVERY_MILLIS = 200;

    private final LiveTable table;
    private final Messages messages;
    private final Screen screen;
    private final Clock clock;
    private final ScheduledFuture<?> drawing;
    private boolean over;

    /** Begins to draw, on one of these threads, until the run has ended. */
    public LiveProgress(Plan plan, Messages messages, Screen screen, Clock clock, ScheduledExecutorService threads) {
        this.table = new LiveTable(plan, clock.instant());
        this.messages = messages;
        this.screen = screen;
        this.clock = clock;
        this.drawing = threads.scheduleWithFixedDelay(this::draw, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private synchronized void draw() {
        if (!over) {
            show();
        }
    }

    private void show() {
        screen.draw(table.lines(clock.instant(), screen.hasColors()));
    }

    @Override
    public synchronized void began(Plan.Entry entry) {
        table.began(entry, clock.instant());
    }

    @Override
    public synchronized void done(Plan.Entry entry) {
        table.done(entry, clock.instant());
    }

    @Override
    public synchronized void missed(Plan.Entry entry, Throwable cause) {
        table.missed(entry, clock.instant());
        messages.warn(entry.step().text() + ": " + cause.getMessage() + "; going on without");
    }

    /** Draws it for the last time and leaves it there. */
    @Override
    public synchronized void ended() {
        over = true; // a drawing may wait for us
        drawing.cancel(false);
        show();
        screen.leave();
    }
}
