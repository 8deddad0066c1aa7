package dev.drydock.image;

import dev.drydock.image.base.ImageSources;
import dev.drydock.image.base.Registries;
import dev.drydock.image.base.Registry;
import dev.drydock.image.base.Registry.Resolution;
import dev.drydock.image.model.Platform;
import dev.drydock.image.model.Unbuildable;
import dev.drydock.lock.BrokenLock;
import dev.drydock.lock.ImageLock;
import dev.drydock.text.ImageReference;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import javax.inject.Inject;

/** Looks up what names of images stand for today. */
public final class ImageLocker {
    /** Modules that are built at once share the file. */
    private static final Lock WRITING = new ReentrantLock();

    private final Registries registries;

    @Inject
    public ImageLocker(Registries registries) {
        this.registries = registries;
    }

    /**
     * What to look up.
     *
     * @param images in registries; others and those with a digest stay as they are
     * @param file that keeps the answers
     */
    public record Request(List<Named> images, Path file, Registries.Access access, LocalDate today) {
        public Request {
            images = List.copyOf(images);
        }
    }

    /**
     * An image by its name.
     *
     * @param platforms that it has to be made for, and whose digests are kept too
     */
    public record Named(String name, Set<Platform> platforms) {
        public Named {
            platforms = Set.copyOf(platforms);
        }
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** The file is up to date; a line for each image. */
    public record Locked(List<String> lines) implements Outcome {
        public Locked {
            lines = List.copyOf(lines);
        }
    }

    /** It is as it was, and why. */
    public record Refused(Unbuildable.Fault fault, String message) implements Outcome {}

    public Outcome lock(Request request, Consumer<String> warnings) throws IOException {
        WRITING.lock();
        try {
            Registry registry = registries.open(request.access(), warnings::accept);
            ImageLock before = ImageLock.read(request.file());
            ImageLock after = before;
            var lines = new ArrayList<String>();
            for (Named named : request.images()) {
                if (ImageSources.isInRegistry(named.name())) {
                    ImageReference image = ImageSources.registryName(named.name());
                    if (image.digest().isEmpty()) {
                        Resolution found = registry.resolve(image, named.platforms());
                        after = after.with(image, found.digest(), found.platforms(), request.today());
                        lines.add(line(image, before, found.digest()));
                    }
                }
            }
            if (!after.equals(before)) {
                after.write(request.file());
            }
            return new Locked(lines);
        } catch (BrokenLock broken) {
            return new Refused(Unbuildable.Fault.REQUEST, String.valueOf(broken.getMessage()));
        } catch (Unbuildable why) {
            return new Refused(why.fault(), String.valueOf(why.getMessage()));
        } finally {
            WRITING.unlock();
        }
    }

    private static String line(ImageReference image, ImageLock lock, String after) {
        String before = lock.find(image).map(ImageLock.Entry::digest).orElse("");
        if (before.equals(after)) {
            return image + " is still " + after;
        }
        return before.isEmpty() ? image + " is " + after : image + " was " + before + ", is " + after;
    }
}
