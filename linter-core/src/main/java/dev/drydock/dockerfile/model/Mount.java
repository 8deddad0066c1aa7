package dev.drydock.dockerfile.model;

import dev.drydock.dockerfile.syntax.Flag;
import dev.drydock.dockerfile.syntax.Run;
import dev.drydock.dockerfile.syntax.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A {@code --mount} of RUN.
 *
 * @param flag the flag
 * @param options option to value, in lower case and in order; an option without a value has an empty one
 */
public record Mount(Flag flag, Map<String, Word> options) {
    /** The mounts of an instruction. */
    public static List<Mount> of(Run run) {
        return run.flags().isEmpty()
                ? List.of()
                : run.flags().stream()
                        .filter(flag -> flag.name().equals("mount"))
                        .map(Mount::read)
                        .toList();
    }

    /** {@code bind} where nothing else is said. */
    public String type() {
        return option("type").map(Word::text).orElse("bind");
    }

    /** The value of an option, by its documented name or its short forms. */
    public Optional<Word> option(String... names) {
        for (String name : names) {
            if (options.containsKey(name)) {
                return Optional.of(options.get(name));
            }
        }
        return Optional.empty();
    }

    private static Mount read(Flag flag) {
        var options = new LinkedHashMap<String, Word>();
        String text = flag.value().text();
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || text.charAt(at) == ',') {
                option(flag.value().part(start, at), options);
                start = at + 1;
            }
        }
        return new Mount(flag, options);
    }

    private static void option(Word option, Map<String, Word> options) {
        String text = option.text();
        int equals = text.indexOf('=');
        int nameEnd = equals < 0 ? text.length() : equals;
        options.put(
                text.substring(0, nameEnd).toLowerCase(Locale.ROOT),
                option.part(equals < 0 ? nameEnd : equals + 1, text.length()));
    }
}
