package dev.drydock.image.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What goes out under one name: an image, or an index of images that differ in their platform.
 *
 * @param images in the order they were asked for, at least one
 */
public record ImageSet(List<BuiltImage> images) {
    public ImageSet {
        images = List.copyOf(images);
    }

    /** Whether there is an index. */
    public boolean isIndexed() {
        return images.size() > 1;
    }

    /** What the name stands for in a registry. */
    public String digest() {
        return Sha256.of(bytes());
    }

    public String mediaType() {
        return isIndexed() ? first().format().index() : first().mediaType();
    }

    /** The index, or the manifest of the only image. */
    public String text() {
        return isIndexed() ? index() : first().manifest();
    }

    /** The text, as it is sent. */
    public byte[] bytes() {
        return text().getBytes(UTF_8);
    }

    /** The one that is meant where there is room for one only. */
    public BuiltImage first() {
        return images.get(0);
    }

    /** The layers of all of them, each once. */
    public List<Layer> layers() {
        var layers = new LinkedHashMap<String, Layer>();
        images.forEach(image -> image.layers().forEach(layer -> layers.putIfAbsent(layer.digest(), layer)));
        return List.copyOf(layers.values());
    }

    private String index() {
        return Json.text(Map.of(
                "schemaVersion",
                2L,
                "mediaType",
                mediaType(),
                "manifests",
                images.stream().map(ImageSet::descriptor).toList()));
    }

    private static Map<String, Object> descriptor(BuiltImage image) {
        var platform = new TreeMap<String, Object>();
        platform.put("os", image.platform().operatingSystem());
        platform.put("architecture", image.platform().architecture());
        if (!image.platform().variant().isEmpty()) {
            platform.put("variant", image.platform().variant());
        }
        return Map.of(
                "mediaType",
                image.mediaType(),
                "digest",
                image.digest(),
                "size",
                image.manifestBytes().length,
                "platform",
                platform);
    }
}
