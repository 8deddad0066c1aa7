package dev.drydock.rule;

import java.util.HashMap;
import java.util.Map;

/** Values of a rule's options; what was not set has its default. Immutable. */
public final class RuleOptions {
    /** Nothing set. */
    public static final RuleOptions DEFAULTS = new RuleOptions(Map.of());

    private final Map<RuleOption<?>, Object> values;

    private RuleOptions(Map<RuleOption<?>, Object> values) {
        this.values = Map.copyOf(values);
    }

    /** These options with one value set. */
    public <T> RuleOptions with(RuleOption<T> option, T value) {
        var more = new HashMap<>(values);
        more.put(option, value);
        return new RuleOptions(more);
    }

    /** The value of an option. */
    @SuppressWarnings("unchecked") // only with(RuleOption<T>, T) puts values in
    public <T> T get(RuleOption<T> option) {
        return (T) values.getOrDefault(option, option.fallback());
    }
}
