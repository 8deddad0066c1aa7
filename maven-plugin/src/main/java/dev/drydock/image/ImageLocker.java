package dev.drydock.image;

import dev.drydock.text.ImageReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
     * @param images names in registries; others and those with a digest stay as they are
     * @param file that keeps the answers
     * @param cache folder for what registries say
     */
    public record Request(
            List<String> images, Platform platform, Path file, Path cache, Registries.Access access, LocalDate today) {
        public Request {
            images = List.copyOf(images);
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
            Registry registry = registries.open(request.access(), warnings);
            ImageLock before = ImageLock.read(request.file());
            ImageLock after = before;
            var lines = new ArrayList<String>();
            for (String name : request.images()) {
                if (ImageSources.isInRegistry(name)) {
                    ImageReference image = ImageSources.registryName(name);
                    if (image.digest().isEmpty()) {
                        String digest = registry.pull(image, request.platform(), new LayerStore(request.cache()))
                                .digest();
                        after = after.with(image, digest, request.today());
                        lines.add(line(image, before.digest(image).orElse(""), digest));
                    }
                }
            }
            if (!after.equals(before)) {
                write(request.file(), after.text());
            }
            return new Locked(lines);
        } catch (Unbuildable why) {
            return new Refused(why.fault(), String.valueOf(why.getMessage()));
        } finally {
            WRITING.unlock();
        }
    }

    private static String line(ImageReference image, String before, String after) {
        if (before.equals(after)) {
            return image + " is still " + after;
        }
        return before.isEmpty() ? image + " is " + after : image + " was " + before + ", is " + after;
    }

    private static void write(Path file, String text) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
        Path part = Files.createTempFile(folder, "images", ".part");
        try {
            Files.writeString(part, text);
            Files.move(
                    part, file.toAbsolutePath(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
