package dev.drydock.config;

import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.RuleOptions;
import dev.drydock.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The settings of one file. Immutable. */
public final class Settings {
    private final RuleSettings settings;
    private final Set<String> chosen;
    private final List<PathIgnore> ignores;

    Settings(RuleSettings settings, Set<String> chosen, List<PathIgnore> ignores) {
        this.settings = settings;
        this.chosen = chosen;
        this.ignores = ignores;
    }

    /** How grave a rule is in this file; {@link Severity#OFF} if it does not run or a file ignores it here. */
    public Severity severity(RuleInfo rule) {
        if (ignores.stream().anyMatch(ignore -> ignore.covers(rule.name()))) {
            return Severity.OFF;
        }
        return chosen.isEmpty() ? settings.severity(rule) : severityIfChosen(rule);
    }

    /** How grave a configuration file says that a rule is in this file; empty if none speaks of it. */
    public Optional<Severity> configured(RuleInfo rule) {
        return ignores.stream().anyMatch(ignore -> ignore.covers(rule.name()))
                ? Optional.of(Severity.OFF)
                : settings.configured(rule);
    }

    /** The options of a rule. */
    public RuleOptions options(RuleInfo rule) {
        return settings.options(rule);
    }

    /** Whether comments in the file may silence rules. */
    public boolean allowsInlineIgnores() {
        return settings.inlineIgnores();
    }

    private Severity severityIfChosen(RuleInfo rule) {
        if (!chosen.contains(rule.name())) {
            return Severity.OFF;
        }
        Severity severity = settings.configured(rule).orElse(rule.severity());
        return severity == Severity.OFF ? Severity.WARNING : severity;
    }
}
