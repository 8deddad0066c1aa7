package dev.drydock.rule;

import java.util.stream.Stream;

/**
 * One check. A rule has no state and no order among others: the same model gives the same findings.
 *
 * <p>What a rule can't know (a variable without a value, text that the shell reader gives up on) it does not report.
 *
 * @param <M> what it reads: a Dockerfile, a compose file, or the project that joins them
 */
public interface Rule<M> {
    /** Name, severity, words and examples of this rule. */
    RuleInfo info();

    /** Everything in {@code model} that breaks the rule, in any order. */
    Stream<Finding> check(M model);
}
