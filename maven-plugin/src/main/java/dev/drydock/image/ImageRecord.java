package dev.drydock.image;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.image.check.HiddenFiles;
import dev.drydock.image.check.LayerContents;
import dev.drydock.image.model.BaseImage;
import dev.drydock.image.model.ImageSet;
import dev.drydock.image.model.Json;
import dev.drydock.image.model.Layer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is written down of an image that was built, for programs and for the next build.
 *
 * @param name with its tag
 * @param digest in a registry, or empty of an image that was never in one
 * @param id in an engine; of several images that of the first; empty of one that others built
 * @param platforms that they run on
 * @param layers of all of them, each once
 * @param wasted bytes that a later layer hides, as far as layers were looked into
 */
public record ImageRecord(
        String name,
        List<String> tags,
        String digest,
        String id,
        List<String> platforms,
        List<Part> layers,
        long wasted) {
    /**
     * A layer.
     *
     * @param packed bytes that are sent
     * @param unpacked bytes on disk, or {@link LayerContents#UNKNOWN} if nobody looked into it
     */
    public record Part(String name, String digest, String diffId, long packed, long unpacked) {}

    public ImageRecord {
        tags = List.copyOf(tags);
        platforms = List.copyOf(platforms);
        layers = List.copyOf(layers);
    }

    /**
     * Of images that go by one name.
     *
     * @param contents of their layers, by digest
     */
    static ImageRecord of(
            String name, List<String> tags, ImageSet images, Map<String, LayerContents> contents, long wasted) {
        List<Part> parts = images.layers().stream()
                .map(layer -> new Part(
                        layer.name().isEmpty() ? "base" : layer.name(),
                        layer.digest(),
                        layer.diffId(),
                        layer.size(),
                        Optional.ofNullable(contents.get(layer.digest()))
                                .map(LayerContents::unpacked)
                                .orElse(LayerContents.UNKNOWN)))
                .toList();
        List<String> platforms = images.images().stream()
                .map(image -> image.platform().toString())
                .toList();
        return new ImageRecord(name, tags, images.digest(), images.first().id(), platforms, parts, wasted);
    }

    /** Reads a file; nothing if it is not there or not of ours. */
    public static Optional<ImageRecord> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        JsonNode json = Json.tree(Files.readAllBytes(file));
        var tags = new ArrayList<String>();
        json.path("tags").forEach(tag -> tags.add(tag.asText()));
        var platforms = new ArrayList<String>();
        json.path("platforms").forEach(platform -> platforms.add(platform.asText()));
        var parts = new ArrayList<Part>();
        for (JsonNode layer : json.path("layers")) {
            parts.add(new Part(
                    layer.path("name").asText(),
                    layer.path("digest").asText(),
                    layer.path("diffId").asText(),
                    layer.path("size").asLong(),
                    layer.path("unpackedSize").asLong(LayerContents.UNKNOWN)));
        }
        return Optional.of(new ImageRecord(
                json.path("image").asText(),
                tags,
                json.path("imageDigest").asText(),
                json.path("imageId").asText(),
                platforms,
                parts,
                json.path("wastedSize").asLong()));
    }

    /** An image that exists, of which each layer was looked into. */
    static ImageRecord of(String name, BaseImage image, List<LayerContents> contents) {
        var parts = new ArrayList<Part>();
        for (int i = 0; i < contents.size(); i++) {
            Layer layer = image.layers().get(i);
            LayerContents content = contents.get(i);
            parts.add(new Part(
                    content.added() ? "added" : "base",
                    layer.digest(),
                    layer.diffId(),
                    layer.size(),
                    content.unpacked()));
        }
        String platform = image.config().get("os") + "/" + image.config().get("architecture");
        long wasted = HiddenFiles.of(contents).total();
        return new ImageRecord(name, List.of(), image.digest(), "", List.of(platform), parts, wasted);
    }

    /** Bytes of all layers as they are sent. */
    public long packed() {
        return layers.stream().mapToLong(Part::packed).sum();
    }

    /** Bytes of all layers on disk; nothing if one was not looked into. */
    public Optional<Long> unpacked() {
        boolean known = layers.stream().noneMatch(part -> part.unpacked() == LayerContents.UNKNOWN);
        return known ? Optional.of(layers.stream().mapToLong(Part::unpacked).sum()) : Optional.empty();
    }

    /** As JSON; where the meaning is the same, the names are those of jib-maven-plugin. */
    public byte[] bytes() {
        var values = new TreeMap<String, Object>();
        values.put("image", name);
        values.put("imageId", id);
        values.put("imageDigest", digest);
        values.put("tags", tags);
        values.put("platforms", platforms);
        values.put("layers", layers.stream().map(ImageRecord::values).toList());
        values.put("size", packed());
        values.put("wastedSize", wasted);
        unpacked().ifPresent(size -> values.put("unpackedSize", size));
        return Json.bytes(values);
    }

    private static Map<String, Object> values(Part part) {
        var values = new TreeMap<String, Object>();
        values.put("name", part.name);
        values.put("digest", part.digest);
        values.put("diffId", part.diffId);
        values.put("size", part.packed);
        if (part.unpacked != LayerContents.UNKNOWN) {
            values.put("unpackedSize", part.unpacked);
        }
        return values;
    }
}
