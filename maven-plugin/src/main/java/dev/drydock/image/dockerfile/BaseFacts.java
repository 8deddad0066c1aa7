package dev.drydock.image.dockerfile;

import dev.drydock.docker.Image;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a stage begins with.
 *
 * @param name of an image in the engine; empty for nothing
 * @param layers digests of its layers, unpacked
 * @param platform fields of its configuration that say what it runs on
 * @param config how its containers run
 */
record BaseFacts(
        String name, List<String> layers, Map<String, String> platform, Map<String, Object> config, Tree files) {
    BaseFacts {
        layers = List.copyOf(layers);
        platform = Map.copyOf(platform);
        config = Map.copyOf(config);
    }

    /** An image as the engine tells of it. */
    static BaseFacts of(String name, Image image, Tree files) {
        var platform = new TreeMap<String, String>();
        platform.put("os", image.operatingSystem());
        platform.put("architecture", image.architecture());
        String variant = image.details().text("Variant");
        if (!variant.isEmpty()) {
            platform.put("variant", variant);
        }
        Map<String, Object> config = image.details().object("Config").fields();
        return new BaseFacts(name, image.layers(), platform, config, files);
    }

    /** Nothing. */
    static BaseFacts scratch(String operatingSystem, String architecture) {
        return new BaseFacts(
                "", List.of(), Map.of("os", operatingSystem, "architecture", architecture), Map.of(), Tree.EMPTY);
    }
}
