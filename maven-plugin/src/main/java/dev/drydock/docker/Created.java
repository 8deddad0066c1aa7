package dev.drydock.docker;

import java.util.List;

/**
 * What came of making something.
 *
 * @param id of the thing; the name in the case of a volume
 * @param existed whether it stood there already
 * @param warnings what the engine leaves out or advises against, a sentence each
 */
public record Created(String id, boolean existed, List<String> warnings) {
    public Created {
        warnings = List.copyOf(warnings);
    }
}
