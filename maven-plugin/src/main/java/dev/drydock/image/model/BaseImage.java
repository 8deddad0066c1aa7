package dev.drydock.image.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an image builds upon.
 *
 * @param name as it was asked for
 * @param digest of its manifest, or empty where it has none
 * @param config its configuration, whole
 */
public record BaseImage(String name, String digest, Map<String, Object> config, List<Layer> layers) {
    public BaseImage {
        layers = List.copyOf(layers);
    }

    /** The same, which was asked for by another digest: of the index that it stands in. */
    public BaseImage of(String index) {
        return new BaseImage(name, index, config, layers);
    }

    /** Nothing at all, for programs that need nothing. */
    public static BaseImage scratch(Platform platform) {
        var config = new TreeMap<String, Object>();
        config.put("os", platform.operatingSystem());
        config.put("architecture", platform.architecture());
        if (!platform.variant().isEmpty()) {
            config.put("variant", platform.variant());
        }
        return new BaseImage("", "", config, List.of());
    }
}
