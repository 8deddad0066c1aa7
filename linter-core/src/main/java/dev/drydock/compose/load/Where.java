package dev.drydock.compose.load;

import java.util.Set;

/**
 * A place in a compose file with {@code *} for the names that its author has chosen: {@code services.*.volumes}.
 * Extensions and what else is free in form lie outside of it.
 */
record Where(String path) {
    static final Where FILE = new Where("");
    static final Where SERVICE = new Where("services.*");

    private static final Set<String> NAMED = Set.of("services", "networks", "volumes", "secrets", "configs", "models");

    Where key(String key) {
        return new Where(path.isEmpty() ? key : NAMED.contains(path) ? path + ".*" : path + "." + key);
    }

    boolean isIn(Set<String> paths) {
        return paths.contains(path);
    }

    /** Whether it lies within a service or another of the things that a file names. */
    boolean isWithinNamed() {
        return path.contains(".*.");
    }
}
