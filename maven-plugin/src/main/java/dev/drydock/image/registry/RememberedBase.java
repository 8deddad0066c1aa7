package dev.drydock.image.registry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.image.BaseImage;
import dev.drydock.image.Json;
import dev.drydock.image.Layer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a registry says of an image, to be kept.
 *
 * @param digest what the image was asked for by: of its index if it has one
 */
record RememberedBase(String digest, String config, List<Part> layers) {
    /** A packed layer. */
    record Part(String digest, long size) {}

    static RememberedBase of(byte[] text) throws IOException {
        JsonNode json = Json.tree(text);
        var layers = new ArrayList<Part>();
        for (JsonNode layer : json.path("layers")) {
            layers.add(
                    new Part(layer.path("digest").asText(), layer.path("size").asLong()));
        }
        return new RememberedBase(
                json.path("digest").asText(), json.path("config").asText(), layers);
    }

    byte[] bytes() {
        return Json.bytes(Map.of(
                "digest",
                digest,
                "config",
                config,
                "layers",
                layers.stream()
                        .map(part -> Map.of("digest", part.digest, "size", part.size))
                        .toList()));
    }

    BaseImage image(String name, Function<Part, Layer.Content> content) throws IOException {
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
