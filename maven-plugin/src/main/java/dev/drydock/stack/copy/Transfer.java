package dev.drydock.stack.copy;

import dev.drydock.stack.subject.Interruption;
import dev.drydock.stack.subject.StackTrouble;
import dev.drydock.stack.subject.StackTrouble.Blame;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The copying of much data, which an interrupt of Maven breaks off, so that what was begun is taken back. */
public final class Transfer implements AutoCloseable {
    private final AtomicReference<@Nullable InputStream> current = new AtomicReference<>();
    private final Interruption interruption = new Interruption(this::breakOff);
    private volatile boolean interrupted;

    /** Sees to it that this stream is closed by an interrupt. */
    public InputStream of(InputStream stream) {
        current.set(stream);
        if (interrupted) {
            breakOff();
        }
        return stream;
    }

    /** Ends the work here if there was an interrupt. */
    public void goOn() throws StackTrouble {
        if (interrupted) {
            throw StackTrouble.of(Blame.SURROUNDINGS, List.of("The copying was interrupted"));
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
