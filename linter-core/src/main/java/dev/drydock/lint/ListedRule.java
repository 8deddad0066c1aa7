package dev.drydock.lint;

import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import java.util.List;

/** A rule with its description, which it would put together anew each time it is asked. */
record ListedRule<R extends Rule<?>>(R rule, RuleInfo info) {
    static <R extends Rule<?>> List<ListedRule<R>> of(List<R> rules) {
        return rules.stream().map(rule -> new ListedRule<>(rule, rule.info())).toList();
    }
}
