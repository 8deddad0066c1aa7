package dev.drydock.compose.model;

import java.util.List;

/**
 * A network that a service joins.
 *
 * @param section aliases, addresses and the like; without keys in the short form
 */
public record NetworkAttachment(Text network, Section section) {
    /** Further names of the service on this network. */
    public List<Text> aliases() {
        return section.texts("aliases");
    }
}
