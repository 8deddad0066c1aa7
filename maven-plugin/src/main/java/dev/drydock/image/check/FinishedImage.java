package dev.drydock.image.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An image as rules see it.
 *
 * @param config its configuration, whole
 * @param layers the lowest first
 */
public record FinishedImage(JsonNode config, List<LayerContents> layers) {
    private static final String BASE = "org.opencontainers.image.base.name";

    public FinishedImage {
        layers = List.copyOf(layers);
    }

    String user() {
        return run().path("User").asText("");
    }

    /** Variables, as {@code NAME} and value. */
    Map<String, String> environment() {
        var variables = new TreeMap<String, String>();
        for (JsonNode line : run().path("Env")) {
            String[] parts = line.asText().split("=", 2);
            variables.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
        return variables;
    }

    Map<String, String> labels() {
        var labels = new TreeMap<String, String>();
        run().path("Labels")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        return labels;
    }

    List<String> entrypoint() {
        var words = new ArrayList<String>();
        run().path("Entrypoint").forEach(word -> words.add(word.asText()));
        return words;
    }

    /** The name of its base, if a label tells it, else empty. */
    String base() {
        return labels().getOrDefault(BASE, "");
    }

    /** Files that the author of the image put there. */
    Stream<Added> added() {
        return IntStream.range(0, layers.size())
                .filter(index -> layers.get(index).added())
                .boxed()
                .flatMap(index -> {
                    String label = label(index);
                    return layers.get(index).files().stream().map(file -> new Added(label, file));
                });
    }

    /** What a layer is called: by its place, and by its name, which of an image that was built elsewhere is a digest. */
    String label(int index) {
        String name = layers.get(index).name();
        return "layer " + (index + 1) + " of " + layers.size() + (name.isEmpty() ? "" : " (`" + name + "`)");
    }

    /** A file, and where the author put it. */
    record Added(String layer, LayerContents.File file) {
        /** Where it is, for people. */
        String place() {
            return "`/" + file.path() + "` in " + layer;
        }
    }

    private JsonNode run() {
        return config.path("config");
    }
}
