package dev.drydock.image;

import dev.drydock.docker.Connection;
import dev.drydock.docker.EndpointRequest;
import dev.drydock.docker.Engine;
import dev.drydock.docker.EngineConnector;
import dev.drydock.docker.EngineFailure;
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
    private static final String SCRATCH = "scratch";
    private static final String TAR = "tar://";
    private static final String REGISTRY = "registry://";

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
     */
    public record Built(String name, List<String> tags, BuiltImage image, int sent) implements Outcome {
        public Built {
            tags = List.copyOf(tags);
        }
    }

    /** None was, and why. */
    public record Refused(Unbuildable.Fault fault, String message) implements Outcome {}

    /** Writes the image to a file. */
    public Outcome tar(ImageRequest request, Path file, Consumer<String> warnings) throws IOException {
        return outcome(request, warnings, (image, target, tags, registry) -> {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "image", ".part");
            try {
                try (OutputStream archive = Files.newOutputStream(part)) {
                    new ImageArchive(image, target, tags).writeTo(archive, 0);
                }
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
            return image.layers().size();
        });
    }

    /** Sends the image to its registry. */
    public Outcome push(ImageRequest request, Consumer<String> warnings) throws IOException {
        return outcome(request, warnings, (image, target, tags, registry) -> registry.push(image, target, tags));
    }

    /** Takes the image into an engine, sending only the layers it lacks. */
    public Outcome load(ImageRequest request, EndpointRequest endpoint, Consumer<String> warnings) throws IOException {
        Connection connection = engines.connect(endpoint);
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
            Registry registry = registries.open(request.access(), warnings);
            BuiltImage image = build(request, registry);
            int sent = delivery.deliver(image, target, tags, registry);
            return new Built(ImageName.tagged(target, tags.get(0)), tags, image, sent);
        } catch (Unbuildable why) {
            return new Refused(why.fault(), String.valueOf(why.getMessage()));
        }
    }

    private BuiltImage build(ImageRequest request, Registry registry) throws IOException, Unbuildable {
        ImagePlan plan = plan(request);
        BaseImage base = base(request, registry);
        var store = new LayerStore(request.applicationCache());
        var layers = new ArrayList<Layer>();
        for (LayerPlan layer : plan.layers()) {
            var archive = new LayerArchive(layer, request.filesModified());
            layers.add(store.packed(layer.name(), archive.key(), archive::writeTo));
        }
        return new Assembly(base, plan, layers).image();
    }

    private BaseImage base(ImageRequest request, Registry registry) throws IOException, Unbuildable {
        String base = request.base();
        var store = new LayerStore(request.baseCache());
        if (base.equals(SCRATCH)) {
            return BaseImage.scratch(request.platform());
        }
        if (base.startsWith(TAR)) {
            return TarBase.read(base, request.project().resolve(base.substring(TAR.length())), store);
        }
        String name = base.startsWith(REGISTRY) ? base.substring(REGISTRY.length()) : base;
        return registry.pull(ImageName.of(name), request.platform(), store);
    }

    private ImagePlan plan(ImageRequest request) throws IOException, Unbuildable {
        var layers = new ArrayList<LayerPlan>();
        ContainerSettings container = request.container();
        for (JavaApplication application : request.applications()) {
            check(application);
            layers.addAll(application.layers(found(application)));
            if (container.entrypoint().isEmpty()) {
                container = container.entrypoint(application.entrypoint(mainClass(application)));
            }
        }
        var folder = new SourceFolder(request.project(), request.output());
        for (LayerSpec layer : request.layers()) {
            layers.add(layer.plan(folder.find(layer)));
        }
        return new ImagePlan(
                request.base(), request.platform(), layers, container, request.format(), request.created());
    }

    private static void check(JavaApplication application) throws Unbuildable {
        Path unpacked = application.unpacked().findFirst().orElse(Path.of(""));
        if (!unpacked.toString().isEmpty()) {
            throw Unbuildable.asAsked(
                    "The dependency " + unpacked + " is no jar; let the build run to `package` first");
        }
    }

    private static List<SourceFile> found(JavaApplication application) throws IOException, Unbuildable {
        Path classes = application.classes();
        if (!Files.isDirectory(classes)) {
            return List.of();
        }
        return new SourceFolder(classes, classes).find(LayerSpec.of("classes", classes, "/"));
    }

    private String mainClass(JavaApplication application) throws Unbuildable {
        if (!application.mainClass().isEmpty()) {
            return application.mainClass();
        }
        List<String> found = registries.mainClasses(application.classes());
        if (found.size() == 1) {
            return found.get(0);
        }
        throw Unbuildable.asAsked(
                found.isEmpty()
                        ? "No class with a `main` method is in " + application.classes()
                                + "; name one with `-Dstack.image.mainClass=`"
                        : "Several classes have a `main` method: " + String.join(", ", found)
                                + "; name one with `-Dstack.image.mainClass=`");
    }
}
