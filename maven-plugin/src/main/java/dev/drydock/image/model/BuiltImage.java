package dev.drydock.image.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/**
 * An image, made.
 *
 * @param config its configuration, whose digest is its id on most engines
 * @param manifest whose digest is its name in a registry
 * @param layers the base's first
 * @param base the name of its base, or empty
 * @param platform that it runs on
 */
public record BuiltImage(
        String config, String manifest, Format format, List<Layer> layers, String base, Platform platform) {
    public BuiltImage {
        layers = List.copyOf(layers);
    }

    public String id() {
        return Sha256.of(configBytes());
    }

    public String digest() {
        return Sha256.of(manifestBytes());
    }

    public byte[] configBytes() {
        return config.getBytes(UTF_8);
    }

    public byte[] manifestBytes() {
        return manifest.getBytes(UTF_8);
    }

    public String mediaType() {
        return format.manifest();
    }
}
