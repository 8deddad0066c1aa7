package dev.drydock.compose.model;

import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.text.Span;

/**
 * A volume, network, secret or config that the file declares.
 *
 * @param entry its key and value
 * @param section what is said of it, which may be nothing
 */
public record Resource(YamlEntry entry, Section section) {
    /** The name by which services use it. */
    public String key() {
        return entry.name();
    }

    /** Where its key stands. */
    public Span span() {
        return entry.key().span();
    }

    /** Whether something else than this project makes it; an unknown {@code external} counts as yes. */
    public boolean isExternal() {
        return section.has("external") && section.flag("external").orElse(true);
    }
}
