package dev.drydock.config;

import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.RuleOption;
import dev.drydock.rule.RuleOptions;
import dev.drydock.rule.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the configuration files above a folder say. Filled by their readers, later words over earlier ones, then only read. */
final class RuleSettings {
    private final Map<String, Severity> severities = new HashMap<>();
    private final Map<String, RuleOptions> options = new HashMap<>();
    private final List<PathIgnore> ignores = new ArrayList<>();
    private Profile profile;
    private boolean inlineIgnores = true;

    RuleSettings(Profile profile) {
        this.profile = profile;
    }

    void profile(Profile chosen) {
        profile = chosen;
    }

    void severity(RuleInfo rule, Severity severity) {
        severities.put(rule.name(), severity);
    }

    /** Sets an option that the rule declares to a value of its kind. */
    void option(RuleInfo rule, RuleOption<?> option, Object value) {
        RuleOptions before = options.getOrDefault(rule.name(), RuleOptions.DEFAULTS);
        options.put(rule.name(), with(before, option, value));
    }

    @SuppressWarnings("unchecked") // the kind of the option, by which the value was read, says what T is
    private static <T> RuleOptions with(RuleOptions before, RuleOption<T> option, Object value) {
        return before.with(option, (T) value);
    }

    void ignore(PathIgnore ignore) {
        ignores.add(ignore);
    }

    void refuseInlineIgnores() {
        inlineIgnores = false;
    }

    boolean inlineIgnores() {
        return inlineIgnores;
    }

    /** The severity that a file gives to a rule. */
    Optional<Severity> configured(RuleInfo rule) {
        return Optional.ofNullable(severities.get(rule.name()));
    }

    /** The severity of a rule: a file's, else the profile's. */
    Severity severity(RuleInfo rule) {
        return severities.getOrDefault(rule.name(), profile.severity(rule));
    }

    RuleOptions options(RuleInfo rule) {
        return options.getOrDefault(rule.name(), RuleOptions.DEFAULTS);
    }

    List<PathIgnore> ignores() {
        return Collections.unmodifiableList(ignores);
    }
}
