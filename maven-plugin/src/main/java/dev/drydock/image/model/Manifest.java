package dev.drydock.image.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the name of an image stands for in a registry.
 *
 * @param config the configuration of the image
 * @param annotations none leaves the field out
 */
public record Manifest(Format format, String config, List<Layer> layers, Map<String, String> annotations) {
    /** It as JSON. */
    public String text() {
        byte[] bytes = config.getBytes(UTF_8);
        var manifest = new TreeMap<String, Object>();
        manifest.put("schemaVersion", 2L);
        manifest.put("mediaType", format.manifest());
        manifest.put("config", descriptor(format.config(), Sha256.of(bytes), bytes.length));
        manifest.put(
                "layers",
                layers.stream()
                        .map(layer -> descriptor(format.layer(), layer.digest(), layer.size()))
                        .toList());
        if (!annotations.isEmpty()) {
            manifest.put("annotations", annotations);
        }
        return Json.text(manifest);
    }

    private static Map<String, Object> descriptor(String mediaType, String digest, long size) {
        return Map.of("mediaType", mediaType, "digest", digest, "size", size);
    }
}
