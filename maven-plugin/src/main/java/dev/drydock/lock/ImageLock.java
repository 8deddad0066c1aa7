package dev.drydock.lock;

import dev.drydock.stack.archive.PartialFile;
import dev.drydock.text.ImageReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which digest a name stood for when it was last looked up: builds and stacks take that one until it is looked up again. A
 * text of sorted lines, so that a change of one image is a change in one place.
 *
 * @param entries by full name with tag
 */
public record ImageLock(Map<String, Entry> entries) {
    public static final ImageLock EMPTY = new ImageLock(Map.of());

    private static final String HEADER =
            "# Written by stack:image-lock, followed by builds and stacks; belongs in version control.\n";
    private static final String INDENT = "  ";
    private static final int FIELDS = 3;
    private static final int PLATFORM_FIELDS = 2;

    /**
     * What was found.
     *
     * @param digest of the index, where there is one
     * @param since the day it was first seen
     * @param platforms digests of the images in the index, by platform such as {@code linux/arm64}, of those that were
     *     asked for
     */
    public record Entry(String digest, LocalDate since, Map<String, String> platforms) {
        public Entry {
            platforms = Map.copyOf(platforms);
        }

        /** The digest of the image for a platform; that of the index where it is not known. */
        public String digest(String platform) {
            return platforms.getOrDefault(platform, digest);
        }

        private Entry with(Map<String, String> others) {
            var more = new TreeMap<>(platforms);
            more.putAll(others);
            return new Entry(digest, since, more);
        }

        private String lines(String name) {
            return new TreeMap<>(platforms)
                    .entrySet().stream()
                            .map(platform -> INDENT + platform.getKey() + " " + platform.getValue() + "\n")
                            .collect(Collectors.joining("", name + " " + digest + " " + since + "\n", ""));
        }
    }

    public ImageLock {
        entries = Map.copyOf(entries);
    }

    /** Reads a file; one that is not there locks nothing. */
    public static ImageLock read(Path file) throws IOException, BrokenLock {
        return Files.exists(file) ? parse(Files.readString(file), String.valueOf(file.getFileName())) : EMPTY;
    }

    /**
     * Reads a text.
     *
     * @param name of its file, for messages
     */
    static ImageLock parse(String text, String name) throws BrokenLock {
        var entries = new TreeMap<String, Entry>();
        String image = "";
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String place = name + ":" + number;
            String[] fields = line.strip().split("\\s+");
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Entry last = entries.get(image);
            if (!Character.isWhitespace(line.charAt(0))) {
                image = fields[0];
                entries.put(image, entry(fields, place));
            } else if (last != null && fields.length == PLATFORM_FIELDS && isDigest(image, fields[1])) {
                entries.put(image, last.with(Map.of(fields[0], fields[1])));
            } else {
                throw broken(place, "a platform and a digest");
            }
        }
        return new ImageLock(entries);
    }

    private static Entry entry(String[] fields, String place) throws BrokenLock {
        try {
            if (fields.length == FIELDS && isDigest(fields[0], fields[1])) {
                return new Entry(fields[1], LocalDate.parse(fields[2]), Map.of());
            }
        } catch (DateTimeException noDate) {
            // said below
        }
        throw broken(place, "a name, a digest and a date");
    }

    private static boolean isDigest(String image, String digest) {
        return ImageReference.parse(image + "@" + digest).isPresent();
    }

    private static BrokenLock broken(String place, String expected) {
        return new BrokenLock(place + ": not " + expected + "; take the line out and run `stack:image-lock`");
    }

    /**
     * The same with what was found for an image; what it stood for already keeps its day, and its other platforms.
     *
     * @param platforms digests by platform
     */
    public ImageLock with(ImageReference image, String digest, Map<String, String> platforms, LocalDate today) {
        Entry entry = find(image)
                .filter(known -> known.digest().equals(digest))
                .orElseGet(() -> new Entry(digest, today, Map.of()))
                .with(platforms);
        var more = new TreeMap<>(entries);
        more.put(image.taggedName(), entry);
        return new ImageLock(more);
    }

    /** What is known of an image; nothing of one that is named by its digest, and needs no lock. */
    public Optional<Entry> find(ImageReference image) {
        return image.digest().isEmpty() ? Optional.ofNullable(entries.get(image.taggedName())) : Optional.empty();
    }

    /** Writes it to a file, which has either the old or the new text whatever happens. */
    public void write(Path file) throws IOException {
        try (var part = PartialFile.begin(file)) {
            part.stream().write(text().getBytes(StandardCharsets.UTF_8));
            part.complete();
        }
    }

    String text() {
        return new TreeMap<>(entries)
                .entrySet().stream()
                        .map(entry -> entry.getValue().lines(entry.getKey()))
                        .collect(Collectors.joining("", HEADER, ""));
    }
}
