package dev.drydock.lint;

import dev.drydock.config.IgnoreRules;
import dev.drydock.config.IgnoreScopes;
import dev.drydock.config.InlineIgnores;
import dev.drydock.config.RuleCatalogue;
import dev.drydock.config.Settings;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.rules.ScriptBench;
import dev.drydock.dockerfile.rules.ScriptRule;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
    <M> void check(List<ListedRule<Rule<M>>> rules, M model) {
        addAll(rules.parallelStream()
                .filter(listed -> isOn(listed.info()))
                .flatMap(listed -> Found.by(listed, model, settings))
                .toList());
    }

    /** Runs the rules that judge scripts, if they are on. Each script is read for all of them at once, and forgotten. */
    void checkScripts(List<ListedRule<ScriptRule>> rules, DockerfileModel model) {
        List<ListedRule<ScriptRule>> on =
                rules.stream().filter(listed -> isOn(listed.info())).toList();
        var bench = new ScriptBench<>(on, ListedRule::rule, model);
        on.forEach(listed ->
                listed.rule().checkElsewhere(model).forEach(finding -> add(new Found(listed.info(), finding))));
        addAll(model.placedScripts()
                .parallel()
                .<Found>mapMulti((place, found) ->
                        bench.check(place, (listed, finding) -> found.accept(new Found(listed.info(), finding))))
                .toList());
        bench.finish((listed, finding) -> add(new Found(listed.info(), finding)));
    }

    /** Shows the scripts of a file to a checker that is no part of Drydock, if its rule is on. */
    void checkShells(ShellChecker checker, DockerfileModel model) {
        if (isOn(ShellScriptChecks.RULE)) {
            addAll(ShellScriptChecks.of(model, checker, settings.options(ShellScriptChecks.RULE)));
        }
    }

    private void addAll(List<Found> findings) {
        findings.forEach(this::add);
    }

    private boolean isOn(RuleInfo rule) {
        return settings.severity(rule) != Severity.OFF;
    }

    /** Takes over a finding in this file, unless its rule is off here or a comment silences it. */
    void add(Found one) {
        Severity severity = severity(one.rule(), one.finding());
        boolean silenced = severity == Severity.OFF
                || settings.allowsInlineIgnores()
                        && ignores.silences(one.rule(), one.finding().span());
        if (!silenced) {
            found.add(new Diagnostic(source, one.rule(), severity, one.finding()));
        }
    }

    /**
     * Everything found; adds what is wrong with the inline ignores, now that all findings have passed them.
     *
     * @param idle rules that nothing could check
     */
    Stream<Diagnostic> finish(Set<RuleInfo> idle) {
        Predicate<RuleInfo> ran = rule -> severity(rule) != Severity.OFF && !idle.contains(rule);
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
