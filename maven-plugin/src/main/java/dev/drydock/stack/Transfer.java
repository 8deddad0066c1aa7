package dev.drydock.stack;

import dev.drydock.stack.StackTrouble.Blame;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The copying of much data, which an interrupt of Maven breaks off, so that what was begun is taken back. */
final class Transfer implements AutoCloseable {
    private final AtomicReference<@Nullable InputStream> current = new AtomicReference<>();
    private final Interruption interruption = new Interruption(this::breakOff);
    private volatile boolean interrupted;

    /** Sees to it that this stream is closed by an interrupt. */
    InputStream of(InputStream stream) {
        current.set(stream);
        if (interrupted) {
            breakOff();
        }
        return stream;
    }

    /** Ends the work here if there was an interrupt. */
    void goOn() throws StackTrouble {
        if (interrupted) {
            throw StackTrouble.of(
                    Blame.SURROUNDINGS, List.of("The copying was interrupted; nothing half-made is left"));
        }
    }

    private void breakOff() {
        interrupted = true;
        InputStream stream = current.get();
        if (stream != null) {
            try {
                stream.close();
            } catch (IOException alreadyBroken) {
                // then the reader knows
            }
        }
    }

    @Override
    public void close() {
        interruption.close();
    }
}
