package dev.drydock.image;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.docker.EngineConnector;
import dev.drydock.image.check.FinishedImage;
import dev.drydock.image.check.ImageFinding;
import dev.drydock.image.check.LayerContents;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.inject.Inject;

/** Judges images that exist, whoever built them. */
public final class ImageChecker {
    private final Registries registries;
    private final EngineConnector engines;

    @Inject
    public ImageChecker(Registries registries, EngineConnector engines) {
        this.registries = registries;
        this.engines = engines;
    }

    /** What came of it. */
    public sealed interface Verdict {}

    /** The image was looked at. */
    public record Judged(boolean passed, List<ImageFinding> findings) implements Verdict {
        public Judged {
            findings = List.copyOf(findings);
        }
    }

    /** It could not be, and why. */
    public record NotJudged(Unbuildable.Fault fault, String message) implements Verdict {}

    public Verdict check(CheckRequest request, Consumer<String> warnings) throws IOException {
        try {
            BaseImage image = new ImageSources(
                            request.folder(),
                            request.cache(),
                            request.platform(),
                            registries.open(request.access(), warnings),
                            engines,
                            request.engine())
                    .find(request.image());
            List<ImageFinding> findings = request.gate().check(finished(image));
            return new Judged(request.gate().passes(findings), findings);
        } catch (Unbuildable why) {
            return new NotJudged(why.fault(), String.valueOf(why.getMessage()));
        }
    }

    private static FinishedImage finished(BaseImage image) throws IOException {
        JsonNode config = Json.tree(Json.bytes(image.config()));
        List<String> makers = makers(config);
        boolean known = makers.contains(Assembly.MAKER);
        var layers = new ArrayList<LayerContents>();
        for (int i = 0; i < image.layers().size(); i++) {
            boolean ours = i < makers.size() && makers.get(i).equals(Assembly.MAKER);
            layers.add(LayerReader.read(image.layers().get(i), known ? ours : i > 0)); // mostly one layer is the base
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
