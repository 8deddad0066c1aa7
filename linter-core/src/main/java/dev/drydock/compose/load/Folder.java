package dev.drydock.compose.load;

import dev.drydock.text.Paths;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A folder that paths of a compose file start from.
 *
 * @param root absolute path of the working directory
 * @param path the folder, relative to the working directory; empty for that itself
 * @param home what {@code ~} stands for; empty if that is not known
 */
record Folder(String root, String path, String home) {
    private static final Pattern WINDOWS = Pattern.compile("[a-zA-Z]:[\\\\/].*|\\\\\\\\.*");

    /** A path that a file of this folder names, as absolute one. */
    String absolute(String named) {
        if (named.startsWith("~") && !home.isEmpty()) {
            return clean(home + "/" + named.substring(1));
        }
        return isAbsolute(named) ? named : clean(absolute() + "/" + named);
    }

    /** The folder itself, as absolute path. */
    String absolute() {
        return clean(root + "/" + path);
    }

    /** A path that a file of this folder names, relative to the working directory. */
    String relative(String named) {
        return Paths.resolve(path, named).orElseGet(() -> fromRoot(clean(named)));
    }

    /** A folder named by a file of this one. */
    Folder at(String named) {
        return new Folder(root, relative(named), home);
    }

    /** The folder that a file lies in, which is given relative to the working directory. */
    Folder of(String file) {
        return new Folder(root, Paths.parent(file), home);
    }

    private String fromRoot(String absolute) {
        List<String> from = List.of(root.substring(1).split("/", -1));
        List<String> to = List.of(absolute.substring(1).split("/", -1));
        int common = 0;
        while (common < Math.min(from.size(), to.size()) && from.get(common).equals(to.get(common))) {
            common++;
        }
        var steps = new ArrayDeque<>(to.subList(common, to.size()));
        for (int up = common; up < from.size(); up++) {
            steps.addFirst("..");
        }
        return String.join("/", steps);
    }

    boolean isWindows() {
        return WINDOWS.matcher(root).matches();
    }

    private static boolean isAbsolute(String path) {
        return path.startsWith("/") || WINDOWS.matcher(path).matches();
    }

    /** A path without {@code .}, {@code ..} and slashes that mean nothing. */
    static String clean(String path) {
        if (!path.startsWith("/")) {
            return path; // of Windows, which knows itself what its parts mean
        }
        Optional<String> parts = Paths.resolve("", path.substring(1).replaceFirst("^/+", ""));
        String inside = parts.orElse("");
        while (inside.equals("..") || inside.startsWith("../")) {
            inside = inside.length() > 3 ? inside.substring(3) : "";
        }
        return "/" + inside;
    }
}
