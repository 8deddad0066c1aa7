package dev.drydock.text;

import java.util.ArrayDeque;
import java.util.Optional;

/** Arithmetic on the {@code /}-separated relative paths of a {@link FileTree}. */
public final class Paths {
    private Paths() {}

    /**
     * Resolves {@code path} against {@code folder} and takes out {@code .} and {@code ..}; what climbs above the tree
     * keeps its leading {@code ..}.
     *
     * @return empty if {@code path} is absolute
     */
    public static Optional<String> resolve(String folder, String path) {
        if (path.startsWith("/")) {
            return Optional.empty();
        }
        var parts = new ArrayDeque<String>();
        for (String part : (folder + "/" + path).split("/", -1)) {
            if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    /** Whether a resolved path lies at {@code folder} or below it. */
    public static boolean within(String folder, String path) {
        return folder.isEmpty()
                ? !path.equals("..") && !path.startsWith("../")
                : path.equals(folder) || path.startsWith(folder + "/");
    }

    /** The folder that a path lies in; the empty path for a name without a folder. */
    public static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** The last part of a path. */
    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** {@code child} below {@code folder}, where the empty folder is the root. */
    public static String join(String folder, String child) {
        return folder.isEmpty() ? child : folder + "/" + child;
    }
}
