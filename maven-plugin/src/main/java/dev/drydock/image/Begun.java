package dev.drydock.image;

import dev.drydock.image.model.Unbuildable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Work that was begun beside other work, and whose result is asked for later.
 *
 * @param <T> the result
 */
public final class Begun<T> {
    private final FutureTask<T> task;

    /** What is done. */
    public interface Work<T> {
        T result() throws IOException, Unbuildable;
    }

    private Begun(Work<T> work) {
        task = new FutureTask<>(work::result);
    }

    /** Begins it, in a thread of its own: it may wait for others, so that no pool of a fixed size would do. */
    public static <T> Begun<T> of(Work<T> work) {
        var begun = new Begun<>(work);
        var thread = new Thread(begun.task, "drydock-image");
        thread.setDaemon(true);
        thread.start();
        return begun;
    }

    /** Waits for the end of it; its trouble comes out here. */
    public T get() throws IOException, Unbuildable {
        try {
            return task.get();
        } catch (InterruptedException stopped) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("the build was stopped").initCause(stopped);
        } catch (ExecutionException failed) {
            throw trouble(failed.getCause());
        }
    }

    private static IOException trouble(@Nullable Throwable cause) throws Unbuildable {
        if (cause instanceof Unbuildable unbuildable) {
            throw unbuildable;
        }
        if (cause instanceof IOException broken) {
            return broken;
        }
        if (cause instanceof RuntimeException failure) {
            throw failure;
        }
        throw new IllegalStateException(cause);
    }
}
