package dev.drydock.lint;

import dev.drydock.text.Paths;
import java.util.Locale;

/** What a file is taken for, by its name. */
public enum FileKind {
    DOCKERFILE,
    COMPOSE,
    /** {@code .dockerignore}, or the ignore file of one Dockerfile: read with what it belongs to, not alone. */
    IGNORE;

    /** The kind of a file that someone wants linted: YAML by its ending, a Dockerfile otherwise. */
    public static FileKind of(String path) {
        String name = Paths.name(path).toLowerCase(Locale.ROOT);
        if (name.endsWith(".dockerignore")) {
            return IGNORE;
        }
        return name.endsWith(".yaml") || name.endsWith(".yml") ? COMPOSE : DOCKERFILE;
    }
}
