package dev.drydock.image.base;

import dev.drydock.image.layer.LayerStore;
import dev.drydock.image.model.BaseImage;
import dev.drydock.image.model.ImageSet;
import dev.drydock.image.model.Platform;
import dev.drydock.image.model.Unbuildable;
import dev.drydock.text.ImageReference;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The registries that images come from and go to. */
public interface Registry {
    /**
     * Finds a base. Its layers come when they are read, and stay in the store.
     *
     * @throws Unbuildable if it can't be had
     */
    BaseImage pull(ImageReference image, Platform platform, LayerStore store) throws Unbuildable;

    /**
     * What a name stands for.
     *
     * @param digest of the index, where there is one
     * @param platforms digests of the images in the index, by platform
     */
    record Resolution(String digest, Map<String, String> platforms) {
        public Resolution {
            platforms = Map.copyOf(platforms);
        }
    }

    /**
     * Looks up what a name stands for now.
     *
     * @param platforms that it has to be made for
     * @throws Unbuildable if it can't be found out
     */
    Resolution resolve(ImageReference image, Set<Platform> platforms) throws Unbuildable;

    /**
     * Sends what the registry lacks, and names it.
     *
     * @return how many layers it lacked
     * @throws Unbuildable if it is refused
     */
    int push(ImageSet images, ImageReference target, List<String> tags) throws Unbuildable;
}
