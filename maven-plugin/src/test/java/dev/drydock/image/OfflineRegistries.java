package dev.drydock.image;

import dev.drydock.console.WorkListener;
import dev.drydock.text.ImageReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** There is no network. */
final class OfflineRegistries implements Registries {
    @Override
    public Registry open(Access access, WorkListener work) {
        return new Registry() {
            @Override
            public BaseImage pull(ImageReference image, Platform platform, LayerStore store) throws Unbuildable {
                throw Unbuildable.here("there is none");
            }

            @Override
            public Resolution resolve(ImageReference image, Set<Platform> platforms) throws Unbuildable {
                throw Unbuildable.here("there is none");
            }

            @Override
            public int push(ImageSet images, ImageReference target, List<String> tags) throws Unbuildable {
                throw Unbuildable.here("there is none");
            }
        };
    }

    @Override
    public List<String> mainClasses(Path classes) {
        return List.of();
    }
}
