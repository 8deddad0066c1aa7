package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.image.Version;
import dev.drydock.dockerfile.syntax.SyntaxImage;
import dev.drydock.text.ImageReference;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A version of Docker's own Dockerfile syntax, as the tag of its image names it.
 *
 * @param version none for tags that move with every release, such as {@code latest}; {@code 1} is the newest 1.x
 * @param labs whether it is of the channel that has what is not yet stable
 */
record SyntaxVersion(Version version, boolean labs) {
    /** The version of an image; empty if the image is of another origin. */
    static Optional<SyntaxVersion> of(ImageReference image) {
        String tag = image.tag();
        boolean labs = tag.endsWith("labs") || tag.endsWith("experimental"); // the older name of the channel
        return SyntaxImage.isDockers(image)
                ? Optional.of(new SyntaxVersion(Version.leading(tag), labs))
                : Optional.empty();
    }

    /** This version if it has a feature, or else the next one that has. */
    SyntaxVersion raisedTo(SyntaxFeature feature) {
        boolean channel = labs || feature.isOnlyInLabs();
        Version since = channel ? feature.labs() : feature.stable();
        return new SyntaxVersion(version.isBefore(since) ? since : version, channel);
    }

    /** The tag of its image. */
    String tag() {
        String numbers = version.numbers().stream().map(String::valueOf).collect(Collectors.joining("."));
        return numbers.isEmpty() ? (labs ? "labs" : "latest") : numbers + (labs ? "-labs" : "");
    }
}
