package dev.drydock.maven.image;

import dev.drydock.image.BuiltImage;
import dev.drydock.image.ImageBuilder.Built;
import dev.drydock.image.Json;
import dev.drydock.image.Layer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is told of an image that was built: a line for people, and files for programs. */
public record ImageReport(Built built) {
    private static final int SHORT = 19; // sha256: and twelve digits, as engines show them
    private static final double MEGABYTE = 1e6;

    /** The line. */
    public String line(String verb) {
        BuiltImage image = built.image();
        int all = image.layers().size();
        return "%s %s: digest %s, id %s, %.1f MB packed, %d of %d layers sent"
                .formatted(
                        verb,
                        built.name(),
                        image.digest(),
                        image.id().substring(0, SHORT),
                        image.size() / MEGABYTE,
                        built.sent(),
                        all);
    }

    /** Writes {@code stack-image.json}, {@code .digest} and {@code .id}. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("stack-image.json"), Json.bytes(values()));
        Files.writeString(folder.resolve("stack-image.digest"), built.image().digest());
        Files.writeString(folder.resolve("stack-image.id"), built.image().id());
    }

    private Map<String, Object> values() {
        var values = new TreeMap<String, Object>();
        values.put("image", built.name());
        values.put("imageId", built.image().id());
        values.put("imageDigest", built.image().digest());
        values.put("tags", built.tags());
        values.put("layers", layers());
        return values;
    }

    private List<Object> layers() {
        var layers = new ArrayList<Object>();
        for (Layer layer : built.image().layers()) {
            layers.add(Map.of(
                    "name", layer.name().isEmpty() ? "base" : layer.name(),
                    "digest", layer.digest(),
                    "diffId", layer.diffId(),
                    "size", layer.size()));
        }
        return layers;
    }
}
