package dev.drydock.dockerfile.syntax;

import dev.drydock.text.ImageReference;
import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import java.util.Optional;
import java.util.Set;

/**
 * The image whose parser a file asks for. BuildKit finds it in comments that begin with {@code #} (a script's first line
 * {@code #!} may stand above) or {@code //} at the top of the file, or in a file that is one JSON object.
 *
 * @param image the image, without what follows it on its line
 * @param span where the directive stands; the whole file for JSON
 */
public record SyntaxImage(String image, Span span) {
    private static final Set<String> DOCKERS = Set.of("docker/dockerfile", "docker/dockerfile-upstream");

    static Optional<SyntaxImage> of(SourceText source) {
        String text = source.content();
        int first = text.startsWith("\uFEFF") ? 1 : 0;
        if (text.startsWith("{", first)) {
            return Json.string(text.substring(first), "syntax").map(image -> of(image, source.span()));
        }
        String mark = text.startsWith("//", first) ? "//" : "#";
        return directive(source, mark, text.startsWith("#!", first) ? 2 : 1);
    }

    /** Whether an image is a parser of Docker's own; any other may read a language of its own. */
    public static boolean isDockers(ImageReference image) {
        return DOCKERS.contains(image.publicName());
    }

    /** Whether it is known to be a parser of Docker's own. */
    boolean isDockers() {
        return ImageReference.parse(image).filter(SyntaxImage::isDockers).isPresent();
    }

    private static Optional<SyntaxImage> directive(SourceText source, String mark, int firstLine) {
        for (int line = firstLine; line <= source.lineCount(); line++) {
            Optional<Directive> directive = DirectiveLine.read(source, source.line(line), mark);
            if (directive.isEmpty()) {
                return Optional.empty();
            }
            if (directive.get().name().equals("syntax")) {
                return Optional.of(of(directive.get().value(), directive.get().span()));
            }
        }
        return Optional.empty();
    }

    private static SyntaxImage of(String value, Span span) {
        int blank = value.indexOf(' ');
        return new SyntaxImage(blank < 0 ? value : value.substring(0, blank), span);
    }
}
