package dev.drydock.image.base;

import dev.drydock.console.Work;
import dev.drydock.console.WorkListener;
import dev.drydock.docker.Connection;
import dev.drydock.docker.EndpointRequest;
import dev.drydock.docker.Engine;
import dev.drydock.docker.EngineConnector;
import dev.drydock.docker.EngineFailure;
import dev.drydock.docker.Image;
import dev.drydock.docker.Images;
import dev.drydock.image.layer.LayerStore;
import dev.drydock.image.model.BaseImage;
import dev.drydock.image.model.ImageName;
import dev.drydock.image.model.Platform;
import dev.drydock.image.model.Unbuildable;
import dev.drydock.text.ImageReference;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds images that exist: in a registry, in an engine or in a file.
 *
 * @param folder that paths of files start from
 * @param cache folder for their layers
 */
public record ImageSources(
        Path folder,
        Path cache,
        Platform platform,
        Registry registry,
        EngineConnector engines,
        EndpointRequest endpoint,
        WorkListener work) {
    private static final String SCRATCH = "scratch";
    private static final String TAR = "tar://";
    private static final String ENGINE = "docker://";
    private static final String REGISTRY = "registry://";

    public BaseImage find(String reference) throws IOException, Unbuildable {
        var store = new LayerStore(cache);
        if (reference.equals(SCRATCH)) {
            return BaseImage.scratch(platform);
        }
        if (reference.startsWith(TAR)) {
            return TarBase.read(reference, folder.resolve(reference.substring(TAR.length())), store);
        }
        if (reference.startsWith(ENGINE)) {
            return saved(reference, store);
        }
        return registry.pull(registryName(reference), platform, store);
    }

    /** Whether a reference is a name in a registry. */
    public static boolean isInRegistry(String reference) {
        return !reference.equals(SCRATCH) && !reference.startsWith(TAR) && !reference.startsWith(ENGINE);
    }

    /** The name in a registry that a reference is. */
    public static ImageReference registryName(String reference) throws Unbuildable {
        return ImageName.of(reference.startsWith(REGISTRY) ? reference.substring(REGISTRY.length()) : reference);
    }

    private BaseImage saved(String reference, LayerStore store) throws IOException, Unbuildable {
        Connection connection = engines.connect(endpoint);
        if (connection instanceof Connection.Refused refused) {
            throw Unbuildable.here(refused.trouble().line());
        }
        try (Engine engine = ((Connection.Open) connection).engine()) {
            return saved(reference, engine.images(), store);
        } catch (EngineFailure failure) {
            throw Unbuildable.here(
                    "The engine does not hand out `" + reference + "`: " + failure.getMessage(), failure);
        }
    }

    /** What an engine has under an id never changes, so that it is saved once. */
    private BaseImage saved(String reference, Images images, LayerStore store) throws IOException, Unbuildable {
        String name = reference.substring(ENGINE.length());
        String key = key(reference, name, images);
        Optional<BaseImage> last = last(key, store);
        if (last.isPresent()) {
            return last.get();
        }
        Path archive = store.part();
        try {
            try (Work saving = work.begin(Work.Kind.SAVE, name + " of the engine", 0);
                    OutputStream file = Files.newOutputStream(archive)) {
                images.save(name, file);
                saving.done();
            }
            BaseImage image = TarBase.read(reference, archive, store);
            if (key.equals(key(reference, name, images))) { // else another build has taken the name meanwhile
                RememberedBase.of(image).keep(store, key);
            }
            return image;
        } finally {
            Files.deleteIfExists(archive);
        }
    }

    private static String key(String reference, String name, Images images) {
        return reference + " " + images.find(name).map(Image::id).orElse("");
    }

    /** What was saved before, unless layers of it were removed since. */
    private static Optional<BaseImage> last(String key, LayerStore store) throws IOException {
        Optional<RememberedBase> base = RememberedBase.kept(store, key)
                .filter(kept -> kept.layers().stream().allMatch(layer -> store.has(layer.digest())));
        return base.isEmpty() ? Optional.empty() : Optional.of(base.get().image(layer -> store.stored(layer.digest())));
    }
}
