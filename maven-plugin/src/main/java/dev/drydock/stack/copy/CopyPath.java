package dev.drydock.stack.copy;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A path as users write it for {@code cp}.
 *
 * @param service whose container it is in; empty for this machine
 * @param path absolute in a container; with {@code /} between its parts
 * @param asFolder whether it is written as a folder, by a {@code /} at its end
 * @param contents whether only what is in the folder is meant, by a {@code /.} at its end
 */
record CopyPath(String service, String path, boolean asFolder, boolean contents) {
    /** Reads it as Docker does: what begins with {@code /} or {@code .}, and a drive of Windows, is of this machine. */
    static CopyPath of(String written, boolean windows) {
        int colon = written.indexOf(':');
        boolean drive = windows && written.matches("[A-Za-z]:.*");
        boolean local = drive
                || colon < 1
                || written.startsWith(".")
                || written.substring(0, colon).contains("/");
        if (local) {
            return of("", windows ? written.replace('\\', '/') : written);
        }
        String path = written.substring(colon + 1);
        return of(written.substring(0, colon), path.startsWith("/") ? path : "/" + path);
    }

    private static CopyPath of(String service, String path) {
        boolean contents = path.endsWith("/.") || path.equals(".");
        boolean asFolder = contents || path.endsWith("/");
        return new CopyPath(service, plain(path), asFolder, contents);
    }

    /** Without what is written at its end. */
    private static String plain(String path) {
        String plain = path;
        while (plain.length() > 1 && (plain.endsWith("/") || plain.endsWith("/."))) {
            plain = plain.substring(0, plain.lastIndexOf('/'));
        }
        return plain.isEmpty() && path.startsWith("/") ? "/" : plain;
    }

    boolean isLocal() {
        return service.isEmpty();
    }

    /** The last part of the path. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The folder that a path is in; nothing of the top. */
    static Optional<String> parent(String path) {
        int slash = path.lastIndexOf('/');
        return path.equals("/") || slash < 0
                ? Optional.empty()
                : Optional.of(slash == 0 ? "/" : path.substring(0, slash));
    }

    /** The same, of this machine, from the top. */
    CopyPath at(Path local) {
        return new CopyPath("", local.toAbsolutePath().normalize().toString().replace('\\', '/'), asFolder, contents);
    }

    @Override
    public String toString() {
        return isLocal() ? path : service + ":" + path;
    }
}
