package dev.drydock.image;

import dev.drydock.text.ImageReference;
import java.util.List;

/** The registries that images come from and go to. */
public interface Registry {
    /**
     * Finds a base. Its layers come when they are read, and stay in the store.
     *
     * @throws Unbuildable if it can't be had
     */
    BaseImage pull(ImageReference image, Platform platform, LayerStore store) throws Unbuildable;

    /**
     * Sends what the registry lacks, and names it.
     *
     * @return how many layers it lacked
     * @throws Unbuildable if it is refused
     */
    int push(ImageSet images, ImageReference target, List<String> tags) throws Unbuildable;
}
