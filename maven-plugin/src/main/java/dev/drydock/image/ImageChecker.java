package dev.drydock.image;

import dev.drydock.console.WorkListener;
import dev.drydock.docker.EngineConnector;
import dev.drydock.image.base.ImageSources;
import dev.drydock.image.base.Registries;
import dev.drydock.image.check.FinishedImage;
import dev.drydock.image.check.ImageFinding;
import dev.drydock.image.layer.LayerListings;
import dev.drydock.image.layer.LayerStore;
import dev.drydock.image.model.BaseImage;
import dev.drydock.image.model.Unbuildable;
import java.io.IOException;
import java.util.List;
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
    public record Judged(boolean passed, List<ImageFinding> findings, ImageRecord image) implements Verdict {
        public Judged {
            findings = List.copyOf(findings);
        }
    }

    /** It could not be, and why. */
    public record NotJudged(Unbuildable.Fault fault, String message) implements Verdict {}

    public Verdict check(CheckRequest request, WorkListener work) throws IOException {
        try {
            BaseImage image = new ImageSources(
                            request.folder(),
                            request.cache(),
                            request.platform(),
                            registries.open(request.access(), work),
                            engines,
                            request.engine(),
                            work)
                    .find(request.image());
            FinishedImage finished =
                    new ExistingImage(image).finished(new LayerListings(new LayerStore(request.cache())));
            List<ImageFinding> findings = request.gate().check(finished);
            return new Judged(
                    request.gate().passes(findings),
                    findings,
                    ImageRecord.of(request.image(), image, finished.layers()));
        } catch (Unbuildable why) {
            return new NotJudged(why.fault(), String.valueOf(why.getMessage()));
        }
    }
}
