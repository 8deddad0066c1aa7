package dev.drydock.rule;

import java.util.stream.Stream;

/**
 * A rule whose judgement can be set. Its {@link RuleInfo} must list every {@link RuleOption} that it reads.
 *
 * @param <M> what it reads
 */
public interface ConfigurableRule<M> extends Rule<M> {
    /** Everything in {@code model} that breaks the rule under {@code options}. */
    Stream<Finding> check(M model, RuleOptions options);

    /** The check under the default options. */
    @Override
    default Stream<Finding> check(M model) {
        return check(model, RuleOptions.DEFAULTS);
    }
}
