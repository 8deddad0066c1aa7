package dev.drydock.compose.model;

import dev.drydock.compose.syntax.YamlSequence;
import java.util.List;

/**
 * How a health check probes.
 *
 * @param words the program and its arguments, or the one line for the shell; empty for the other kinds
 */
public record HealthTest(Kind kind, List<Text> words) {
    public HealthTest {
        words = List.copyOf(words);
    }

    /** The forms of {@code test}. */
    public enum Kind {
        /** There is no {@code test}: the image's own is used. */
        INHERITED,
        /** {@code NONE}: no check, not even the image's. */
        NONE,
        /** {@code CMD}: a program without a shell. */
        EXEC,
        /** {@code CMD-SHELL} or a string: a line for the shell. */
        SHELL,
        /** A variable decides it, or the list begins with none of the words that Docker knows. */
        UNKNOWN
    }

    static HealthTest of(Section healthcheck) {
        List<Text> words = healthcheck.texts("test");
        if (words.isEmpty()) {
            return new HealthTest(Kind.INHERITED, words);
        }
        if (!(healthcheck.node("test").orElseThrow() instanceof YamlSequence)) {
            return new HealthTest(Kind.SHELL, words);
        }
        List<Text> rest = words.subList(1, words.size());
        return switch (words.get(0).shown()) {
            case "NONE" -> new HealthTest(Kind.NONE, List.of());
            case "CMD" -> new HealthTest(Kind.EXEC, rest);
            case "CMD-SHELL" -> new HealthTest(Kind.SHELL, rest);
            default -> new HealthTest(Kind.UNKNOWN, words);
        };
    }
}
