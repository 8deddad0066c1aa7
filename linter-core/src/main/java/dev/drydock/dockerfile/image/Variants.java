package dev.drydock.dockerfile.image;

import dev.drydock.text.ImageReference;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which public images come in a small variant, and which tags mean the full one. A tag is a list of words with dashes
 * between them; it means the full variant if none of its words says anything but a version, a distribution or what
 * stands in the table.
 */
public final class Variants {
    private record Row(String image, String small, Set<String> fullWords) {
        static Row of(String line) {
            List<String> cells = Arrays.asList(line.split(" +", -1));
            return new Row(cells.get(0), cells.get(1), Set.copyOf(cells.subList(2, cells.size())));
        }
    }

    /** Image, its small variant, and further words that a tag of the full one may have. */
    private static final Map<String, Row> ROWS =
            """
            amazoncorretto alpine jdk
            azul/zulu-openjdk jre jdk
            debian slim
            eclipse-temurin jre jdk
            elixir slim
            erlang slim
            golang alpine
            haskell slim
            httpd alpine
            ibm-semeru-runtimes jre open jdk
            nginx alpine mainline
            node slim lts current argon boron carbon dubnium erbium fermium gallium hydrogen iron jod krypton
            openjdk slim jdk
            perl slim
            php alpine cli fpm zts
            pypy slim
            python slim
            ruby slim
            rust slim
            swift slim
            """.lines().map(Row::of).collect(Collectors.toUnmodifiableMap(Row::image, Function.identity()));

    private static final Set<String> PLAIN = Set.of(
            "latest",
            "stable",
            "oldstable",
            "testing",
            "unstable",
            "sid",
            "jammy",
            "noble",
            "focal",
            "bionic",
            "xenial",
            "trixie",
            "bookworm",
            "bullseye",
            "buster",
            "stretch",
            "jessie");

    private Variants() {}

    /** The small variant of an image that names the full one; empty if it does not, or nothing is known of it. */
    public static Optional<String> smaller(ImageReference image) {
        boolean known = !image.tag().isEmpty() || image.digest().isEmpty();
        return Optional.ofNullable(ROWS.get(image.publicName()))
                .filter(row -> known && isFull(row, image.tag()))
                .map(Row::small);
    }

    private static boolean isFull(Row row, String tag) {
        return tag.isEmpty()
                || Arrays.stream(tag.split("-", -1))
                        .allMatch(word -> isVersion(word)
                                || PLAIN.contains(word)
                                || row.fullWords().contains(word));
    }

    private static boolean isVersion(String word) {
        return !word.isEmpty() && Character.isDigit(word.charAt(0));
    }
}
