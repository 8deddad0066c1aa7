package dev.drydock.stack.spec;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What a container to be made meets on the engine.
 *
 * @param imageId of its image
 * @param imageVolumes paths that the image wants volumes for
 * @param inherited anonymous volumes of the container that it replaces, by the path where they are mounted
 * @param containerOf the id of a service's first container, for those that share a namespace
 * @param seccompProfile the text of a profile, by the path that the file names
 */
public record Surroundings(
        String imageId,
        Set<String> imageVolumes,
        Map<String, String> inherited,
        Function<String, String> containerOf,
        Function<String, String> seccompProfile) {
    public Surroundings {
        imageVolumes = Set.copyOf(imageVolumes);
        inherited = Map.copyOf(inherited);
    }
}
