package dev.drydock.docker.engine;

import dev.drydock.docker.EngineFailure;
import dev.drydock.docker.EngineFailure.Reason;
import dev.drydock.docker.Subscription;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Reads one answer after another on a thread of its own until it is closed. */
final class Background implements Subscription {
    private final AtomicReference<@Nullable Answer> open = new AtomicReference<>();
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean closed;

    private Background(String name, Work work) {
        this.thread = new Thread(() -> run(work), name);
        thread.setDaemon(true);
    }

    /** What the thread does; ends soon after {@link #closed()}. */
    interface Work {
        void run(Background background);
    }

    static Background start(String name, Work work) {
        var background = new Background(name, work);
        background.thread.start();
        return background;
    }

    boolean closed() {
        return closed;
    }

    /** Sees to it that {@link #close} breaks this answer off. */
    Answer reading(Answer answer) {
        open.set(answer);
        if (closed) {
            answer.close();
        }
        return answer;
    }

    /** Sleeps on the thread, until it is closed at the latest. */
    void pause(long millis) {
        try {
            if (!closed) {
                Thread.sleep(millis);
            }
        } catch (InterruptedException end) {
            closed = true; // nobody but close() knows the thread
        }
    }

    @Override
    public boolean await(Duration limit) {
        try {
            boolean inTime = ended.await(limit.toNanos(), TimeUnit.NANOSECONDS);
            RuntimeException thrown = failure.get();
            if (thrown != null) {
                throw thrown;
            }
            return inTime;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EngineFailure(Reason.INTERRUPTED, "Interrupted while waiting for the engine", interrupted);
        }
    }

    @Override
    public void close() {
        closed = true;
        Answer answer = open.get();
        if (answer != null) {
            answer.close();
        }
        if (Thread.currentThread() != thread) {
            thread.interrupt();
            joined();
        }
    }

    /** A listener that is at work is waited for, but not for ever. */
    private void joined() {
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Work work) {
        try {
            work.run(this);
        } catch (RuntimeException thrown) {
            if (!closed) {
                failure.set(thrown);
            }
        } finally {
            ended.countDown();
        }
    }
}
