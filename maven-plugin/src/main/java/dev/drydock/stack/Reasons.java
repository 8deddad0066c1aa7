package dev.drydock.stack;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** Says in words why files can't be read or written, where Java names a class or nothing but the file. */
final class Reasons {
    private Reasons() {}

    static String of(IOException trouble) {
        if (trouble instanceof AccessDeniedException denied) {
            return denied.getFile() + " may not be written or read";
        }
        if (trouble instanceof FileSystemException failed && failed.getReason() != null) {
            return failed.getFile() + ": " + failed.getReason();
        }
        return trouble.getMessage() == null ? trouble.toString() : trouble.getMessage();
    }
}
