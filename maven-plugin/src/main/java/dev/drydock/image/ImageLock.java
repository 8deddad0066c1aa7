package dev.drydock.image;

import dev.drydock.text.ImageReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which digest a name stood for when it was last looked up: builds take that one until it is looked up again. A text of
 * sorted lines, so that a change of one image is a change of one line.
 *
 * @param entries by full name with tag
 */
public record ImageLock(Map<String, Entry> entries) {
    static final ImageLock EMPTY = new ImageLock(Map.of());

    private static final String HEADER =
            "# Written by stack:image-lock, followed by builds; belongs in version control.\n";
    private static final int FIELDS = 3;

    /**
     * What was found.
     *
     * @param digest of the index, where there is one
     * @param since the day it was first seen
     */
    public record Entry(String digest, LocalDate since) {}

    /** Whether builds follow it. */
    public enum Mode {
        /** For the images that stand in it. */
        AUTO,
        /** For all, and none else may be used. */
        REQUIRED,
        OFF
    }

    public ImageLock {
        entries = Map.copyOf(entries);
    }

    /** Reads a file; one that is not there locks nothing. */
    static ImageLock read(Path file) throws IOException, Unbuildable {
        return Files.exists(file) ? parse(Files.readString(file), String.valueOf(file.getFileName())) : EMPTY;
    }

    /**
     * Reads a text.
     *
     * @param name of its file, for messages
     */
    static ImageLock parse(String text, String name) throws Unbuildable {
        var entries = new TreeMap<String, Entry>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] fields = line.strip().split("\\s+");
                entries.put(fields[0], entry(fields, name + ":" + number));
            }
        }
        return new ImageLock(entries);
    }

    private static Entry entry(String[] fields, String place) throws Unbuildable {
        try {
            if (fields.length == FIELDS
                    && ImageReference.parse(fields[0] + "@" + fields[1]).isPresent()) {
                return new Entry(fields[1], LocalDate.parse(fields[2]));
            }
        } catch (DateTimeException noDate) {
            // said below
        }
        throw Unbuildable.asAsked(place + ": not a name, a digest and a date; write the file by `stack:image-lock`");
    }

    /** The same with what was found for an image; what it stood for already keeps its day. */
    ImageLock with(ImageReference image, String digest, LocalDate today) {
        if (digest(image).filter(digest::equals).isPresent()) {
            return this;
        }
        var more = new TreeMap<>(entries);
        more.put(key(image), new Entry(digest, today));
        return new ImageLock(more);
    }

    /** What an image is known to stand for. */
    Optional<String> digest(ImageReference image) {
        return Optional.ofNullable(entries.get(key(image))).map(Entry::digest);
    }

    /**
     * The image that builds take for a name.
     *
     * @throws Unbuildable if it has to be in here and is not
     */
    ImageReference pinned(ImageReference image, Mode mode) throws Unbuildable {
        if (mode == Mode.OFF || !image.digest().isEmpty()) {
            return image;
        }
        Optional<String> digest = digest(image);
        if (digest.isEmpty() && mode == Mode.REQUIRED) {
            throw Unbuildable.asAsked("The base `" + image + "` is not locked; look it up by `stack:image-lock`");
        }
        return digest.isEmpty() ? image : ImageName.of(key(image) + "@" + digest.get());
    }

    String text() {
        return new TreeMap<>(entries)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue().digest() + " "
                                + entry.getValue().since() + "\n")
                        .collect(Collectors.joining("", HEADER, ""));
    }

    private static String key(ImageReference image) {
        return ImageName.qualified(image, ImageName.tag(image));
    }
}
