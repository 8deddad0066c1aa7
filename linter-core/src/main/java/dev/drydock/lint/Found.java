package dev.drydock.lint;

import dev.drydock.config.Settings;
import dev.drydock.rule.ConfigurableRule;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import java.util.stream.Stream;

/** What a rule found, before any setting or comment had its say. */
record Found(RuleInfo rule, Finding finding) {
    /** Runs a rule under the options of some settings. */
    static <M> Stream<Found> by(ListedRule<Rule<M>> listed, M model, Settings settings) {
        Stream<Finding> findings = listed.rule() instanceof ConfigurableRule<M> configurable
                ? configurable.check(model, settings.options(listed.info()))
                : listed.rule().check(model);
        return findings.map(finding -> new Found(listed.info(), finding));
    }
}
