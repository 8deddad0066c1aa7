package dev.drydock.stack.archive;

import java.io.IOException;

/** An archive that is damaged, or that would reach beyond the place it is unpacked at. The message is a sentence. */
public final class RefusedArchive extends IOException {
    private static final long serialVersionUID = 1;

    public RefusedArchive(String message) {
        super(message);
    }
}
