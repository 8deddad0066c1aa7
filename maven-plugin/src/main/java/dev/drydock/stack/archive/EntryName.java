package dev.drydock.stack.archive;

import java.util.Optional;

/** Names in archives: relative paths with {@code /} between their parts, on every system. */
final class EntryName {
    private EntryName() {}

    /** The path without what says nothing ({@code ./}, {@code //}); nothing if it is absolute, empty or has a {@code ..}. */
    static Optional<String> of(String name) {
        if (name.startsWith("/") || name.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        var path = new StringBuilder();
        for (String part : name.split("/", -1)) {
            if (part.equals("..")) {
                return Optional.empty();
            }
            if (!part.isEmpty() && !part.equals(".")) {
                path.append(path.isEmpty() ? "" : "/").append(part);
            }
        }
        return path.isEmpty() ? Optional.empty() : Optional.of(path.toString());
    }

    /** Whether a relative path, seen from a folder, never climbs above the top that the folder's path starts from. */
    static boolean staysInside(String folder, String relative) {
        int depth = 0;
        for (String part : (folder + "/" + relative).split("/", -1)) {
            if (part.equals("..")) {
                depth--;
            } else if (!part.isEmpty() && !part.equals(".")) {
                depth++;
            }
            if (depth < 0) {
                return false;
            }
        }
        return true;
    }

    /** A name as it may be shown on a terminal. */
    static String shown(String name) {
        return name.replaceAll("\\p{Cntrl}", "?");
    }
}
