package dev.drydock.maven.image;

import dev.drydock.image.ImageBuilder.Built;
import dev.drydock.image.ImageRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * What is told of images that were built: a line for people, and files for programs and for the next build.
 *
 * @param folder of the build's output
 */
public record ImageFiles(Path folder) {
    private static final int SHORT = 19; // sha256: and twelve digits, as engines show them
    private static final double MEGABYTE = 1e6;
    private static final String LAST = "stack-image.json";
    private static final String BEFORE = "stack-image-before.json";

    /** The line. */
    public static String line(String verb, Built built) {
        ImageRecord image = built.image();
        return "%s %s: digest %s, id %s, %.1f MB packed, %d of %d layers sent"
                .formatted(
                        verb,
                        image.name(),
                        image.digest(),
                        image.id().substring(0, SHORT),
                        image.packed() / MEGABYTE,
                        built.sent(),
                        image.layers().size());
    }

    /** Writes {@code stack-image.json}, {@code .digest} and {@code .id}; the image that was there before stays known. */
    public void write(ImageRecord image) throws IOException {
        Files.createDirectories(folder);
        Optional<ImageRecord> last = last();
        if (last.isPresent() && !last.get().digest().equals(image.digest())) {
            Files.move(record(), folder.resolve(BEFORE), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.write(record(), image.bytes());
        Files.writeString(folder.resolve("stack-image.digest"), image.digest());
        Files.writeString(folder.resolve("stack-image.id"), image.id());
    }

    /** Writes the bill of materials, {@code stack-image.sbom.json}, if there is one. */
    public void writeBill(String bill) throws IOException {
        if (!bill.isEmpty()) {
            Files.writeString(Files.createDirectories(folder).resolve("stack-image.sbom.json"), bill);
        }
    }

    /** Where the image that was built last is told of. */
    public Path record() {
        return folder.resolve(LAST);
    }

    /** The image that was built last. */
    public Optional<ImageRecord> last() throws IOException {
        return ImageRecord.read(record());
    }

    /** The image that was built before that, and was another. */
    public Optional<ImageRecord> before() throws IOException {
        return ImageRecord.read(folder.resolve(BEFORE));
    }
}
