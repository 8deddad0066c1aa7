package dev.drydock.maven;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads parameters that are lists. For the gap in {@code a,,b}, and for an empty element, Maven has no word at all. */
final class Words {
    private Words() {}

    /** The words of a list, without the gaps. */
    static List<String> of(@Nullable List<@Nullable String> given) {
        return withGaps(given).stream().filter(word -> !word.isEmpty()).toList();
    }

    /** The same where a gap is an empty word, as among the arguments of a command. */
    static List<String> withGaps(@Nullable List<@Nullable String> given) {
        return given == null
                ? List.of()
                : given.stream().map(word -> word == null ? "" : word.strip()).toList();
    }
}
