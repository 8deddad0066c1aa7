package dev.drydock.image;

import dev.drydock.console.Work;
import dev.drydock.docker.Images;
import dev.drydock.image.layer.LayerArchive;
import dev.drydock.image.layer.LayerPlan;
import dev.drydock.image.layer.LayerStore;
import dev.drydock.image.model.BuiltImage;
import dev.drydock.image.model.Format;
import dev.drydock.image.model.ImageName;
import dev.drydock.image.model.Json;
import dev.drydock.image.model.Layer;
import dev.drydock.image.model.Manifest;
import dev.drydock.image.model.Platform;
import dev.drydock.image.model.Unbuildable;
import dev.drydock.text.ImageReference;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Layers upon an image that an engine has, or upon nothing. What comes of it goes into the same engine, so that the
 * layers below never leave it.
 *
 * @param base name of the image below; empty for none
 * @param below digests of its layers, unpacked
 * @param layers upon it, none of them empty
 * @param config the configuration of the image, but for the digests of layers
 */
public record LayersUpon(String base, List<String> below, List<LayerPlan> layers, Map<String, Object> config) {
    /** Who made a layer, in the history of an image: by this, checks tell ours from those of the base. */
    public static final String MAKER = Assembly.MAKER;

    /** Some tools take zero for none. */
    private static final Instant FILES_MODIFIED = Instant.ofEpochSecond(1);

    public LayersUpon {
        below = List.copyOf(below);
        layers = List.copyOf(layers);
    }

    /**
     * Takes the image into the engine.
     *
     * @param cache folder for packed layers
     * @param names that it gets there, at least one
     * @return false if the engine wants the layers below to be sent, which are not at hand
     */
    public boolean load(Images engine, Path cache, List<String> names) throws IOException, Unbuildable {
        var all = new ArrayList<Layer>();
        below.forEach(diffId -> all.add(named(diffId)));
        var store = new LayerStore(cache);
        for (LayerPlan layer : layers) {
            var archive = new LayerArchive(layer, FILES_MODIFIED);
            all.add(store.packed(layer.name(), archive.key(), target -> archive.writeTo(target, Work.UNSEEN)));
        }
        ImageReference target = ImageName.target(names.get(0));
        BuiltImage image = image(all);
        if (!new EngineLoad(engine, image, target, List.of(ImageName.tag(target)), line -> {}).runUpon(below.size())) {
            return false;
        }
        for (String name : names.subList(1, names.size())) {
            engine.tag(names.get(0), name);
        }
        return true;
    }

    private BuiltImage image(List<Layer> all) {
        var whole = new TreeMap<>(config);
        whole.put(
                "rootfs",
                Map.of(
                        "type",
                        "layers",
                        "diff_ids",
                        all.stream().map(Layer::diffId).toList()));
        String text = Json.text(whole);
        String manifest = new Manifest(Format.DOCKER, text, all, Map.of()).text();
        return new BuiltImage(text, manifest, Format.DOCKER, all, base, platform());
    }

    private Platform platform() {
        return new Platform(text("os"), text("architecture"), text("variant"));
    }

    private String text(String name) {
        return config.get(name) instanceof String text ? text : "";
    }

    /** A layer that is only named: nobody has its bytes but the engine. */
    private static Layer named(String diffId) {
        return new Layer("", diffId, diffId, 0, () -> {
            throw new IOException("the layer " + diffId + " is in the engine only");
        });
    }
}
