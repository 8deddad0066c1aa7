package dev.drydock.console;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Shows work as a table that is drawn anew a few times a second, from the first piece of work on. */
final class DrawnWork implements ShownWork {
    private static final long EVERY_MILLIS = 200;

    private final WorkTable table = new WorkTable();
    private final Messages messages;
    private final Screen screen;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(DrawnWork::thread);
    private Optional<ScheduledFuture<?>> drawing = Optional.empty();

    DrawnWork(Messages messages, Screen screen, Clock clock) {
        this.messages = messages;
        this.screen = screen;
        this.clock = clock;
    }

    @Override
    public void warn(String line) {
        messages.warn(line);
    }

    @Override
    public synchronized Work begin(Work.Kind kind, String what, long bytes) {
        if (drawing.isEmpty()) {
            drawing = Optional.of(thread.scheduleWithFixedDelay(this::draw, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS));
        }
        return new Drawn(table.begin(kind, what, bytes, clock.instant()));
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "drydock-drawing");
        thread.setDaemon(true);
        return thread;
    }

    private synchronized void draw() {
        if (drawing.isPresent()) {
            screen.draw(table.lines(clock.instant(), screen.hasColors()));
        }
    }

    @Override
    public synchronized void close() {
        thread.shutdownNow();
        if (drawing.isPresent()) {
            draw();
            drawing = Optional.empty(); // a drawing may wait for us
            screen.leave();
        }
    }

    private final class Drawn implements Work {
        private final WorkTable.Row row;

        private Drawn(WorkTable.Row row) {
            this.row = row;
        }

        @Override
        public void advance(long bytes) {
            synchronized (DrawnWork.this) {
                row.advance(bytes);
            }
        }

        @Override
        public void done() {
            end(WorkTable.State.DONE);
        }

        @Override
        public void close() {
            end(WorkTable.State.FAILED); // unless it was done
        }

        private void end(WorkTable.State how) {
            synchronized (DrawnWork.this) {
                if (row.isUnderWay()) {
                    row.end(how, clock.instant());
                }
            }
        }
    }
}
