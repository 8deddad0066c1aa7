package dev.drydock.console;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/** Shows work as a line for each that was done, and for each that may take long another when it begins. */
final class WorkLines implements ShownWork {
    /** On a fast line this is a second. */
    private static final long LARGE = 10_000_000;

    private final Messages messages;
    private final TimedLines timed;

    WorkLines(Messages messages, Clock clock) {
        this.messages = messages;
        this.timed = new TimedLines(clock);
    }

    @Override
    public void warn(String line) {
        messages.warn(line);
    }

    @Override
    public Work begin(Work.Kind kind, String what, long bytes) {
        boolean runsPrograms = kind == Work.Kind.LINK || kind == Work.Kind.TRAIN;
        if (runsPrograms || kind == Work.Kind.SAVE || bytes >= LARGE) {
            String amount = bytes == 0 ? "" : ", " + Bytes.text(bytes);
            messages.info(timed.text(kind.present() + " " + what + amount));
        }
        return new Line(kind, what);
    }

    @Override
    public void close() {
        // A line stays where it is.
    }

    private final class Line implements Work {
        private final Kind kind;
        private final String what;
        private final AtomicLong through = new AtomicLong();

        private Line(Kind kind, String what) {
            this.kind = kind;
            this.what = what;
        }

        @Override
        public void advance(long bytes) {
            through.addAndGet(bytes);
        }

        @Override
        public void done() {
            String amount = through.get() == 0 ? "" : ", " + Bytes.text(through.get());
            messages.info(timed.text(what + " " + kind.past() + amount));
        }

        @Override
        public void close() {
            // What kept it from its end is told by others.
        }
    }
}
