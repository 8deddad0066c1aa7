package dev.drydock.compose.service;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.ImageName;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.model.Text;
import dev.drydock.text.ImageReference;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The image of a service that nothing in the file builds. Variables may hide its registry or its version.
 *
 * @param name the reference without tag and digest
 * @param tag empty if none is written, or only a digest is
 */
public record PulledImage(Text text, Text name, Text tag, boolean hasDigest) {
    /** The images that services pull, in the order of the file. */
    public static Stream<PulledImage> of(ComposeFile file) {
        Set<String> built = file.services().stream()
                .filter(service -> service.section().has("build"))
                .flatMap(PulledImage::image)
                .map(PulledImage::fullName)
                .collect(Collectors.toSet());
        return file.services().stream()
                .filter(service -> !service.section().has("build"))
                .flatMap(PulledImage::image)
                .filter(image -> !built.contains(image.fullName()));
    }

    private static Stream<PulledImage> image(Service service) {
        return service.image().map(ImageName::text).filter(PulledImage::mayBeReference).map(PulledImage::read).stream();
    }

    /** Names that the engine refuses for other reasons are judged all the same. */
    private static boolean mayBeReference(Text text) {
        return !text.isEmpty() && text.shown().chars().noneMatch(Character::isWhitespace);
    }

    private static PulledImage read(Text text) {
        String shown = text.shown();
        int at = shown.indexOf('@');
        int end = at < 0 ? shown.length() : at;
        int colon = shown.indexOf(':', shown.lastIndexOf('/', end) + 1);
        int nameEnd = colon < 0 ? end : Math.min(colon, end);
        return new PulledImage(text, text.slice(0, nameEnd), text.slice(Math.min(nameEnd + 1, end), end), at >= 0);
    }

    /** Whether it certainly has neither tag nor digest: a variable in its last part could bring one. */
    public boolean isUnpinned() {
        return tag.isEmpty() && !hasDigest && lastPart().isKnown();
    }

    private Text lastPart() {
        return name.slice(name.shown().lastIndexOf('/') + 1, name.shown().length());
    }

    private String fullName() {
        return ImageReference.parse(name.shown()).map(ImageReference::name).orElse(name.shown());
    }

    /** The reference as code, with the expression that gives it. */
    public String quoted() {
        String written = "`" + text.scalar().text() + "`";
        boolean literal = !text.isKnown() || text.is(text.scalar().text());
        return literal ? written : "`" + text + "`, the value of " + written + ",";
    }
}
