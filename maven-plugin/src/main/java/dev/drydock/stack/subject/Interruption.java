package dev.drydock.stack.subject;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets work come to an orderly end when the user interrupts Maven, which ends the process. */
public final class Interruption {
    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;

    /** @param interrupt asks the work to end; it is waited for until {@link #close} */
    public Interruption(Runnable interrupt) {
        hook = new Thread(
                () -> {
                    interrupt.run();
                    await();
                },
                "stack-interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void await() {
        try {
            boolean ended = finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                return; // the next run takes up what is left
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says that the work has ended. */
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // then the hook is what waited for us
        }
    }
}
