package dev.drydock.image;

import dev.drydock.console.Work;
import dev.drydock.console.WorkListener;
import dev.drydock.docker.Connection;
import dev.drydock.docker.Engine;
import dev.drydock.docker.EngineConnector;
import dev.drydock.docker.EngineFacts;
import dev.drydock.docker.EngineFailure;
import dev.drydock.image.Construction.Made;
import dev.drydock.image.ImageBill.Laid;
import dev.drydock.image.base.Registries;
import dev.drydock.image.base.Registry;
import dev.drydock.image.check.HiddenFiles;
import dev.drydock.image.check.ImageFinding;
import dev.drydock.image.check.LayerContents;
import dev.drydock.image.model.BaseImage;
import dev.drydock.image.model.BuiltImage;
import dev.drydock.image.model.ImageName;
import dev.drydock.image.model.ImageSet;
import dev.drydock.image.model.Platform;
import dev.drydock.image.model.Unbuildable;
import dev.drydock.text.ImageReference;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.inject.Inject;

/** Builds images, for whoever asks: one way to make them, several ways to hand them out. */
public final class ImageBuilder {
    /** What Linux, macOS and Windows say. */
    private static final Pattern FULL =
            Pattern.compile("No space left on device|Disk quota exceeded|not enough space on the disk");

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
     * @param sent how many of its layers whoever got it lacked
     * @param findings that did not keep it from passing
     * @param bill its bill of materials as JSON, or empty
     */
    public record Built(ImageRecord image, int sent, List<ImageFinding> findings, String bill) implements Outcome {
        public Built {
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
    public Outcome tar(ImageRequest request, Path file, WorkListener work) throws IOException {
        return outcome(request, true, work, (images, target, tags, registry) -> {
            write(new ImageArchive(images, target, tags), file.toAbsolutePath(), work);
            return images.layers().size();
        });
    }

    /** Sends the image to its registry. */
    public Outcome push(ImageRequest request, WorkListener work) throws IOException {
        return outcome(request, true, work, (images, target, tags, registry) -> registry.push(images, target, tags));
    }

    /** Takes the image into an engine, sending only the layers it lacks. */
    public Outcome load(ImageRequest request, WorkListener work) throws IOException {
        Begun<Connection> connection = Begun.of(() -> engines.connect(request.engine()));
        try {
            return outcome(
                    request,
                    false,
                    work,
                    (images, target, tags, registry) -> into(opened(connection.get()), images, target, tags, work));
        } catch (EngineFailure failure) {
            return new Refused(Unbuildable.Fault.ENVIRONMENT, String.valueOf(failure.getMessage()));
        } finally {
            close(connection);
        }
    }

    /** An engine has one image under a name: the one that it can run. */
    private static int into(Engine engine, ImageSet images, ImageReference target, List<String> tags, WorkListener work)
            throws IOException, Unbuildable {
        EngineFacts facts = engine.facts();
        BuiltImage image = images.images().stream()
                .filter(each -> !images.isIndexed() || each.platform().isOf(facts))
                .findFirst()
                .orElseThrow(() -> Unbuildable.asAsked("The image is not made for " + facts.operatingSystem() + "/"
                        + facts.architecture() + ", which the engine runs; name that too with"
                        + " `-Dstack.image.platforms=`"));
        return new EngineLoad(engine.images(), image, target, tags, work).run();
    }

    private static Engine opened(Connection connection) throws Unbuildable {
        if (connection instanceof Connection.Refused refused) {
            throw Unbuildable.here(refused.trouble().line());
        }
        return ((Connection.Open) connection).engine();
    }

    private static void close(Begun<Connection> begun) throws IOException {
        try {
            if (begun.get() instanceof Connection.Open open) {
                open.engine().close();
            }
        } catch (Unbuildable neverByAConnector) {
            throw new IllegalStateException(neverByAConnector);
        }
    }

    /** What is done with an image; says how many layers were sent. */
    private interface Delivery {
        int deliver(ImageSet images, ImageReference target, List<String> tags, Registry registry)
                throws IOException, Unbuildable;
    }

    /** @param goesOut whether the image leaves the machine */
    private Outcome outcome(ImageRequest request, boolean goesOut, WorkListener work, Delivery delivery)
            throws IOException {
        try {
            ImageReference target = ImageName.target(request.target());
            List<String> tags = Stream.concat(Stream.of(ImageName.tag(target)), request.tags().stream())
                    .distinct()
                    .toList();
            String name = ImageName.tagged(target, tags.get(0));
            Registry registry = registries.open(request.access(), work);
            var lookup = new BaseLookup(request, registry, engines, work);
            var bases = new LinkedHashMap<Platform, Begun<BaseImage>>();
            request.platforms().forEach(platform -> bases.put(platform, Begun.of(() -> lookup.find(platform))));
            ImagePlan plan = new Planning(registries, work).plan(request);
            var bill = new ImageBill(request, target.familiarName(), tags.get(0));
            var laid = new ArrayList<Laid>();
            var images = new ArrayList<BuiltImage>();
            var contents = new HashMap<String, LayerContents>();
            long wasted = 0;
            var findings = new LinkedHashSet<ImageFinding>();
            for (Map.Entry<Platform, Begun<BaseImage>> base : bases.entrySet()) {
                ImagePlan own = plan.on(base.getKey());
                Made made = new Construction(request, own, base.getValue(), bill, work).make();
                laid.add(made.laid());
                images.add(made.image());
                contents.putAll(made.byDigest());
                wasted += HiddenFiles.of(made.finished().layers()).total();
                findings.addAll(request.gate().check(made.finished()));
            }
            if (!request.gate().passes(List.copyOf(findings))) {
                return new Stopped(name, List.copyOf(findings));
            }
            var set = new ImageSet(images);
            int sent = delivery.deliver(set, target, tags, registry);
            return new Built(
                    ImageRecord.of(name, tags, set, contents, wasted),
                    sent,
                    List.copyOf(findings),
                    request.bill().isWanted(goesOut) ? bill.json(set.digest(), laid) : "");
        } catch (Unbuildable why) {
            return new Refused(why.fault(), String.valueOf(why.getMessage()));
        } catch (IOException broken) {
            return new Refused(Unbuildable.Fault.ENVIRONMENT, trouble(broken, request));
        }
    }

    /** Java says what the system says, of a full disk without its place. */
    private static String trouble(IOException broken, ImageRequest request) {
        String text = String.valueOf(broken.getMessage());
        return FULL.matcher(text).find()
                ? "The disk is full (" + text + "); layers are packed in " + request.applicationCache()
                        + ", bases are kept in " + request.baseCache() + " and the image goes into " + request.output()
                        + ": make room there, or name other folders with `-Dstack.image.applicationCache=` and"
                        + " `-Dstack.image.baseImageCache=`"
                : "The image can't be built: " + (broken instanceof FileSystemException ? broken : text);
    }

    private static void write(ImageArchive image, Path file, WorkListener work) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Path part = file.resolveSibling(
                file.getFileName() + "-" + UUID.randomUUID() + ".part"); // a temporary file is private
        try {
            try (Work writing = work.begin(Work.Kind.WRITE, String.valueOf(file.getFileName()), image.size());
                    InputStream archive = image.open(0)) {
                Files.copy(new WatchedInput(archive, writing), part);
                writing.done();
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
