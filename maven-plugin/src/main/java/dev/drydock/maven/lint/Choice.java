package dev.drydock.maven.lint;

import dev.drydock.config.BadConfiguration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads the parameters that know only a few words. */
final class Choice {
    private Choice() {}

    /**
     * The constant that a word means, in whatever case.
     *
     * @param property name under which users set the parameter
     * @throws BadConfiguration if it means none of them
     */
    static <E extends Enum<E>> E of(Class<E> known, String property, String word) {
        return Arrays.stream(known.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new BadConfiguration(
                        "%s: `%s` is not known; write %s".formatted(property, word, listed(known.getEnumConstants()))));
    }

    private static String listed(Enum<?>[] constants) {
        String all = Arrays.stream(constants)
                .map(constant -> "`" + constant.name().toLowerCase(Locale.ROOT) + "`")
                .collect(Collectors.joining(", "));
        return all.replaceFirst(", (?=[^,]*$)", " or ");
    }
}
