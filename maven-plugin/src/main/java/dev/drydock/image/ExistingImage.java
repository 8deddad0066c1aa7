package dev.drydock.image;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.image.check.FinishedImage;
import dev.drydock.image.check.LayerContents;
import dev.drydock.image.layer.LayerListings;
import dev.drydock.image.model.BaseImage;
import dev.drydock.image.model.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** An image that was found somewhere, as rules see it. */
record ExistingImage(BaseImage image) {
    FinishedImage finished(LayerListings listings) throws IOException {
        JsonNode config = Json.tree(Json.bytes(image.config()));
        List<String> makers = makers(config);
        boolean known = makers.contains(Assembly.MAKER);
        var layers = new ArrayList<LayerContents>();
        for (int i = 0; i < image.layers().size(); i++) {
            boolean ours = i < makers.size() && makers.get(i).equals(Assembly.MAKER);
            layers.add(listings.read(image.layers().get(i), known ? ours : i > 0)); // mostly one layer is the base
        }
        return new FinishedImage(config, layers);
    }

    /** Who made each layer. */
    private static List<String> makers(JsonNode config) {
        var makers = new ArrayList<String>();
        for (JsonNode step : config.path("history")) {
            if (!step.path("empty_layer").asBoolean()) {
                makers.add(step.path("created_by").asText());
            }
        }
        return makers;
    }
}
