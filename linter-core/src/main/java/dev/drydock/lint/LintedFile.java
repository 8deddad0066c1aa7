package dev.drydock.lint;

import dev.drydock.config.IgnoreRules;
import dev.drydock.config.IgnoreScopes;
import dev.drydock.config.InlineIgnores;
import dev.drydock.config.RuleCatalogue;
import dev.drydock.config.Settings;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.rules.ScriptRule;
import dev.drydock.rule.ConfigurableRule;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One file on its way through the linter: its settings, its inline ignores, and what was found in it so far. */
final class LintedFile {
    private final SourceText source;
    private final Settings settings;
    private final InlineIgnores ignores;
    private final List<Diagnostic> found = new ArrayList<>();

    LintedFile(IgnoreScopes scopes, Settings settings, RuleCatalogue catalogue) {
        this.source = scopes.source();
        this.settings = settings;
        this.ignores = new InlineIgnores(scopes, catalogue);
    }

    /** A file in which no comment can silence a rule. */
    static LintedFile withoutComments(SourceText source, Settings settings, RuleCatalogue catalogue) {
        return new LintedFile(
                new IgnoreScopes(source, List.of(), List.of(), List.of(), List.of()), settings, catalogue);
    }

    String name() {
        return source.name();
    }

    /** Runs the rules that read this file alone, those that are on, side by side. */
    <M> void check(List<? extends Rule<M>> rules, M model) {
        rules.parallelStream()
                .filter(rule -> settings.severity(rule.info()) != Severity.OFF)
                .map(rule -> new Found(rule.info(), run(rule, model, settings).toList()))
                .toList()
                .forEach(found -> found.findings().forEach(finding -> add(found.rule(), finding)));
    }

    private record Found(RuleInfo rule, List<Finding> findings) {}

    /** Runs the rules that judge scripts, if they are on. Each script is read for all of them at once. */
    void checkScripts(DockerfileModel model) {
        List<ScriptRule> active = BuiltInRules.dockerfile().stream()
                .filter(ScriptRule.class::isInstance)
                .map(ScriptRule.class::cast)
                .filter(rule -> settings.severity(rule.info()) != Severity.OFF)
                .toList();
        model.placedScripts()
                .forEach(place ->
                        active.forEach(rule -> rule.check(model, place).forEach(finding -> add(rule.info(), finding))));
    }

    /** Runs a rule under the options of some settings. */
    static <M> Stream<Finding> run(Rule<M> rule, M model, Settings settings) {
        return rule instanceof ConfigurableRule<M> configurable
                ? configurable.check(model, settings.options(rule.info()))
                : rule.check(model);
    }

    /** Takes over a finding in this file, unless its rule is off here or a comment silences it. */
    void add(RuleInfo rule, Finding finding) {
        Severity severity = severity(rule, finding);
        boolean silenced =
                severity == Severity.OFF || settings.allowsInlineIgnores() && ignores.silences(rule, finding.span());
        if (!silenced) {
            found.add(new Diagnostic(source, rule, severity, finding));
        }
    }

    /** Everything found; adds what is wrong with the inline ignores, now that all findings have passed them. */
    Stream<Diagnostic> finish() {
        Predicate<RuleInfo> ran = rule -> severity(rule) != Severity.OFF;
        if (ran.test(IgnoreRules.NEEDS_REASON) && settings.allowsInlineIgnores()) {
            ignores.faults(ran).forEach(fault -> report(IgnoreRules.NEEDS_REASON, fault));
        }
        if (ran.test(IgnoreRules.NO_INLINE_IGNORE)) {
            ignores.findings().forEach(finding -> report(IgnoreRules.NO_INLINE_IGNORE, finding));
        }
        return found.stream();
    }

    private void report(RuleInfo rule, Finding finding) {
        found.add(new Diagnostic(source, rule, severity(rule), finding));
    }

    private Severity severity(RuleInfo rule, Finding finding) {
        Severity severity = severity(rule);
        return finding.isHint() && severity.atLeast(Severity.INFO) ? Severity.INFO : severity;
    }

    private Severity severity(RuleInfo rule) {
        return ignores.severity(rule, settings.severity(rule));
    }
}
