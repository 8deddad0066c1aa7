package dev.drydock.rule;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A setting of a rule, declared once as a constant of its class.
 *
 * @param name key under the rule in the configuration, in kebab-case
 * @param kind shape of its value; says which Java type {@code T} is
 * @param fallback value where the configuration is silent
 * @param choices the values that {@link Kind#CHOICE} allows, else empty
 * @param description one sentence for users
 */
public record RuleOption<T>(String name, Kind kind, T fallback, List<String> choices, String description) {
    /** The shapes of values, each with the Java type that stands for it. */
    public enum Kind {
        /** {@link String}. */
        TEXT,
        /** One of a few {@link String}s. */
        CHOICE,
        /** {@link Integer}, 0 or more. */
        NUMBER,
        /** {@link Boolean}. */
        SWITCH,
        /** {@link List} of {@link String}. */
        LIST,
        /** {@link Map} of {@link String} to {@link String}, in the order of the file. */
        MAP
    }

    public RuleOption {
        choices = List.copyOf(choices);
    }

    public static RuleOption<String> text(String name, String fallback, String description) {
        return new RuleOption<>(name, Kind.TEXT, fallback, List.of(), description);
    }

    /** An option of a few values, the first of which is the default. */
    public static RuleOption<String> choice(String name, List<String> choices, String description) {
        return new RuleOption<>(name, Kind.CHOICE, choices.get(0), choices, description);
    }

    public static RuleOption<Integer> number(String name, int fallback, String description) {
        return new RuleOption<>(name, Kind.NUMBER, fallback, List.of(), description);
    }

    public static RuleOption<Boolean> flag(String name, boolean fallback, String description) {
        return new RuleOption<>(name, Kind.SWITCH, fallback, List.of(), description);
    }

    public static RuleOption<List<String>> list(String name, List<String> fallback, String description) {
        return new RuleOption<>(name, Kind.LIST, List.copyOf(fallback), List.of(), description);
    }

    public static RuleOption<Map<String, String>> map(String name, Map<String, String> fallback, String description) {
        // Sorted, as Map.of has another order in each run, and pages show it.
        Map<String, String> sorted = Collections.unmodifiableMap(new TreeMap<>(fallback));
        return new RuleOption<>(name, Kind.MAP, sorted, List.of(), description);
    }
}
