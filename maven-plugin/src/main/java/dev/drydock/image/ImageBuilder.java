package dev.drydock.image;

import dev.drydock.docker.Connection;
import dev.drydock.docker.Engine;
import dev.drydock.docker.EngineConnector;
import dev.drydock.docker.EngineFailure;
import dev.drydock.image.check.FinishedImage;
import dev.drydock.image.check.ImageFinding;
import dev.drydock.image.check.LayerContents;
import dev.drydock.text.ImageReference;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.inject.Inject;

/** Builds images, for whoever asks: one way to make them, several ways to hand them out. */
public final class ImageBuilder {
    private final Registries registries;
    private final EngineConnector engines;

    @Inject
    public ImageBuilder(Registries registries, EngineConnector engines) {
        this.registries = registries;
        this.engines = engines;
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /**
     * An image was made and handed out.
     *
     * @param name it has, with its tag
     * @param tags all of them
     * @param sent how many of its layers whoever got it lacked
     * @param findings that did not keep it from passing
     */
    public record Built(String name, List<String> tags, BuiltImage image, int sent, List<ImageFinding> findings)
            implements Outcome {
        public Built {
            tags = List.copyOf(tags);
            findings = List.copyOf(findings);
        }
    }

    /** An image was made that does not pass, and went nowhere. */
    public record Stopped(String name, List<ImageFinding> findings) implements Outcome {
        public Stopped {
            findings = List.copyOf(findings);
        }
    }

    /** None was, and why. */
    public record Refused(Unbuildable.Fault fault, String message) implements Outcome {}

    /** Writes the image to a file. */
    public Outcome tar(ImageRequest request, Path file, Consumer<String> warnings) throws IOException {
        return outcome(request, warnings, (image, target, tags, registry) -> {
            write(new ImageArchive(image, target, tags), file.toAbsolutePath());
            return image.layers().size();
        });
    }

    /** Sends the image to its registry. */
    public Outcome push(ImageRequest request, Consumer<String> warnings) throws IOException {
        return outcome(request, warnings, (image, target, tags, registry) -> registry.push(image, target, tags));
    }

    /** Takes the image into an engine, sending only the layers it lacks. */
    public Outcome load(ImageRequest request, Consumer<String> warnings) throws IOException {
        Connection connection = engines.connect(request.engine());
        if (connection instanceof Connection.Refused refused) {
            return new Refused(Unbuildable.Fault.ENVIRONMENT, refused.trouble().line());
        }
        try (Engine engine = ((Connection.Open) connection).engine()) {
            return outcome(
                    request,
                    warnings,
                    (image, target, tags, registry) ->
                            new EngineLoad(engine.images(), image, target, tags).run(request.output()));
        } catch (EngineFailure failure) {
            return new Refused(Unbuildable.Fault.ENVIRONMENT, String.valueOf(failure.getMessage()));
        }
    }

    /** What is done with an image; says how many layers were sent. */
    private interface Delivery {
        int deliver(BuiltImage image, ImageReference target, List<String> tags, Registry registry)
                throws IOException, Unbuildable;
    }

    private Outcome outcome(ImageRequest request, Consumer<String> warnings, Delivery delivery) throws IOException {
        try {
            ImageReference target = ImageName.target(request.target());
            List<String> tags = Stream.concat(Stream.of(ImageName.tag(target)), request.tags().stream())
                    .distinct()
                    .toList();
            String name = ImageName.tagged(target, tags.get(0));
            Registry registry = registries.open(request.access(), warnings);
            ImagePlan plan = new Planning(registries).plan(request);
            BuiltImage image = build(request, plan, registry);
            List<ImageFinding> findings = request.gate().check(finished(request, image));
            if (!request.gate().passes(findings)) {
                return new Stopped(name, findings);
            }
            return new Built(name, tags, image, delivery.deliver(image, target, tags, registry), findings);
        } catch (Unbuildable why) {
            return new Refused(why.fault(), String.valueOf(why.getMessage()));
        }
    }

    private BuiltImage build(ImageRequest request, ImagePlan plan, Registry registry) throws IOException, Unbuildable {
        BaseImage base = new ImageSources(
                        request.project(), request.baseCache(), request.platform(), registry, engines, request.engine())
                .find(pinned(plan.base(), request));
        var store = new LayerStore(request.applicationCache());
        var layers = new ArrayList<Layer>();
        for (LayerPlan layer : plan.layers()) {
            var archive = new LayerArchive(layer, request.filesModified());
            layers.add(store.packed(layer.name(), archive.key(), archive::writeTo));
        }
        return new Assembly(base, plan, layers).image();
    }

    private static String pinned(String base, ImageRequest request) throws IOException, Unbuildable {
        if (!ImageSources.isInRegistry(base)) {
            return base;
        }
        ImageLock lock = ImageLock.read(request.lockFile());
        return lock.pinned(ImageSources.registryName(base), request.locked()).text();
    }

    /** Layers of the base are others' to judge, and are not fetched only to be looked into. */
    private static FinishedImage finished(ImageRequest request, BuiltImage image) throws IOException {
        var layers = new ArrayList<LayerContents>();
        for (Layer layer : image.layers()) {
            boolean ours = !layer.name().isEmpty();
            boolean open = ours || request.gate().budget().needsAll();
            layers.add(open ? LayerReader.read(layer, ours) : LayerReader.closed(layer));
        }
        return new FinishedImage(Json.tree(image.configBytes()), layers);
    }

    private static void write(ImageArchive image, Path file) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Path part = Files.createTempFile(file.resolveSibling(""), "image", ".part");
        try {
            try (OutputStream archive = Files.newOutputStream(part)) {
                image.writeTo(archive, 0);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
