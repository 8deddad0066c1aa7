package dev.drydock.dockerfile.model;

import dev.drydock.dockerfile.syntax.Expose;
import dev.drydock.dockerfile.syntax.Word;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A word of EXPOSE.
 *
 * @param word as written
 * @param text with variables filled in
 */
public record ExposedPort(Word word, String text) {
    /** The ports of all stages whose text is known. */
    public static Stream<ExposedPort> in(DockerfileModel file) {
        return file.stages().stream()
                .flatMap(stage -> stage.withDeferred(Expose.class)
                        .flatMap(expose -> expose.ports().stream())
                        .flatMap(word -> stage.expand(word).map(text -> new ExposedPort(word, text)).stream()));
    }

    /** The protocol in lower case; {@code tcp} if none is written. */
    public String protocol() {
        int slash = text.indexOf('/');
        return slash < 0 ? "tcp" : text.substring(slash + 1).toLowerCase(Locale.ROOT);
    }

    /** The lowest port, or -1 if it is no number. */
    public int first() {
        return number(range()[0]);
    }

    /** The highest port, or -1 if it is no number. */
    public int last() {
        String[] range = range();
        return number(range[range.length - 1]);
    }

    private String[] range() {
        return text.split("/", 2)[0].split("-", 2);
    }

    private static int number(String digits) {
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
    }
}
