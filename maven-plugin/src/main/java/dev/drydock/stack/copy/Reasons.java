package dev.drydock.stack.copy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in words why files can't be read or written, where Java names a class or nothing but the file. */
public final class Reasons {
    private Reasons() {}

    /** Why, without a full stop. */
    public static String of(IOException trouble) {
        if (trouble instanceof AccessDeniedException denied) {
            return "permission denied for " + denied.getFile();
        }
        if (trouble instanceof FileAlreadyExistsException taken) {
            return taken.getFile() + " is there already, and no folder";
        }
        if (trouble instanceof NoSuchFileException missing) {
            return "there is no " + missing.getFile();
        }
        if (trouble instanceof FileSystemException failed && failed.getReason() != null) {
            return failed.getFile() + ": " + failed.getReason();
        }
        return trouble.getMessage() == null ? trouble.toString() : trouble.getMessage();
    }
}
