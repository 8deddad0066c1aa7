package dev.drydock.image.base;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.image.layer.LayerStore;
import dev.drydock.image.model.BaseImage;
import dev.drydock.image.model.Json;
import dev.drydock.image.model.Layer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a registry or an engine said of an image, to be kept.
 *
 * @param name as the image calls it that builds upon it
 * @param digest what the image was asked for by: of its index if it has one; empty in an engine
 * @param config text of its configuration
 */
public record RememberedBase(String name, String digest, String config, List<Part> layers) {
    public RememberedBase {
        layers = List.copyOf(layers);
    }

    /** A packed layer. */
    public record Part(String digest, long size) {}

    static RememberedBase of(BaseImage image) {
        return new RememberedBase(
                image.name(),
                image.digest(),
                new String(Json.bytes(image.config()), StandardCharsets.UTF_8),
                image.layers().stream()
                        .map(layer -> new Part(layer.digest(), layer.size()))
                        .toList());
    }

    /** What a store keeps under a key. */
    public static Optional<RememberedBase> kept(LayerStore store, String key) throws IOException {
        try {
            return Optional.of(of(store.kept(key)));
        } catch (NoSuchFileException neverSeen) {
            return Optional.empty();
        }
    }

    private static RememberedBase of(byte[] text) throws IOException {
        JsonNode json = Json.tree(text);
        var layers = new ArrayList<Part>();
        for (JsonNode layer : json.path("layers")) {
            layers.add(
                    new Part(layer.path("digest").asText(), layer.path("size").asLong()));
        }
        return new RememberedBase(
                json.path("name").asText(),
                json.path("digest").asText(),
                json.path("config").asText(),
                layers);
    }

    /** Has a store keep it under a key. */
    public void keep(LayerStore store, String key) throws IOException {
        store.keep(key, bytes());
    }

    private byte[] bytes() {
        return Json.bytes(Map.of(
                "name",
                name,
                "digest",
                digest,
                "config",
                config,
                "layers",
                layers.stream()
                        .map(part -> Map.of("digest", part.digest, "size", part.size))
                        .toList()));
    }

    /**
     * The image.
     *
     * @param content how a layer is come by
     * @throws IOException if its parts do not fit each other
     */
    public BaseImage image(Function<Part, Layer.Content> content) throws IOException {
        byte[] bytes = config.getBytes(StandardCharsets.UTF_8);
        JsonNode diffIds = Json.tree(bytes).path("rootfs").path("diff_ids");
        if (diffIds.size() != layers.size()) {
            throw new IOException(
                    "its configuration tells of " + diffIds.size() + " layers, its manifest of " + layers.size());
        }
        var all = new ArrayList<Layer>();
        for (int i = 0; i < layers.size(); i++) {
            Part part = layers.get(i);
            all.add(new Layer("", diffIds.path(i).asText(), part.digest, part.size, content.apply(part)));
        }
        return new BaseImage(name, digest, Json.object(bytes), all);
    }
}
