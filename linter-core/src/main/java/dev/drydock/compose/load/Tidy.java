package dev.drydock.compose.load;

import dev.drydock.compose.syntax.YamlMapping;

/** Leaves out what says nothing. */
final class Tidy {
    private Tidy() {}

    static YamlMapping of(YamlMapping project) {
        return project;
    }
}
