package dev.drydock.maven.image;

import dev.drydock.lock.LockChoice;
import dev.drydock.lock.LockChoice.Mode;
import java.nio.file.Path;
import java.util.Locale;

/** What the user says of the lock file. */
public final class LockModes {
    private LockModes() {}

    /**
     * Reads it.
     *
     * @throws Misread if it can't be meant
     */
    public static LockChoice choice(Path file, String locked) throws Misread {
        return new LockChoice(
                file,
                switch (locked.strip().toLowerCase(Locale.ROOT)) {
                    case "auto" -> Mode.AUTO;
                    case "true" -> Mode.REQUIRED;
                    case "false" -> Mode.OFF;
                    default -> throw new Misread("`locked` is `" + locked + "`; it can be `auto`, `true` or `false`");
                });
    }
}
