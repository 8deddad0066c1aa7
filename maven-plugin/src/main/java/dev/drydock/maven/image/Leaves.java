package dev.drydock.maven.image;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the user says of a single thing: on the command line, else in a block of the pom, else in the pom's
 * properties. Maven itself fills properties into whole parameters only, not into what stands in a block.
 *
 * @param commandLine properties by name
 * @param pom properties by name
 */
public record Leaves(Function<String, @Nullable String> commandLine, Function<String, @Nullable String> pom) {
    private static final String PREFIX = "stack.image.";

    /** A text, by its name without {@code stack.image.}; blank is nothing. */
    public String text(String name, @Nullable String block, String otherwise) {
        return Stream.of(commandLine.apply(PREFIX + name), block, pom.apply(PREFIX + name))
                .filter(value -> value != null && !value.isBlank())
                .map(value -> String.valueOf(value).strip())
                .findFirst()
                .orElse(otherwise);
    }

    /** Words, which a property has commas between. */
    List<String> words(String name, @Nullable List<String> block) {
        String given = commandLine.apply(PREFIX + name);
        if (given == null && block != null) {
            return List.copyOf(block);
        }
        return split(given == null ? pom.apply(PREFIX + name) : given);
    }

    /** Names and values; a property adds to the block. */
    Map<String, String> pairs(String name, @Nullable Map<String, String> block) {
        var pairs = new TreeMap<String, String>();
        split(pom.apply(PREFIX + name)).forEach(pair -> put(pairs, pair));
        if (block != null) {
            block.forEach(
                    (key, value) -> pairs.put(key, value == null ? "" : value)); // Maven reads an empty element so
        }
        split(commandLine.apply(PREFIX + name)).forEach(pair -> put(pairs, pair));
        return pairs;
    }

    private static void put(Map<String, String> pairs, String pair) {
        int equals = pair.indexOf('=');
        pairs.put(equals < 0 ? pair : pair.substring(0, equals), equals < 0 ? "" : pair.substring(equals + 1));
    }

    private static List<String> split(@Nullable String text) {
        return text == null || text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }
}
