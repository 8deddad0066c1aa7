package dev.drydock.conformance;

import dev.drydock.config.SettingsRequest;
import dev.drydock.conformance.Verdict.Agreement;
import dev.drydock.conformance.Verdict.Exactness;
import dev.drydock.lint.BuiltInRules;
import dev.drydock.lint.Diagnostic;
import dev.drydock.lint.LintRequest;
import dev.drydock.lint.Linter;
import dev.drydock.rule.RuleInfo;
import dev.drydock.text.MemoryFileTree;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs our linter over cases, with just the rules that the peer's rule is mapped to. */
final class Judge {
    private final Map<String, RuleInfo> built =
            BuiltInRules.all().stream().collect(Collectors.toMap(RuleInfo::name, Function.identity()));
    private final RuleMap map;

    Judge(RuleMap map) {
        this.map = map;
    }

    Verdict judge(PeerCase item) {
        if (item.peer().equals("parser")) {
            return Verdict.of(item, agreement(ParserCases.met(item.json())));
        }
        Map<String, RuleInfo> rules = new TreeMap<>(built);
        rules.keySet().retainAll(map.rules(item.peer(), item.rule()));
        return rules.isEmpty() ? Verdict.of(item, Agreement.UNCOVERED) : judge(item, rules);
    }

    private static Verdict judge(PeerCase item, Map<String, RuleInfo> rules) {
        try {
            List<Diagnostic> found = lint(item, rules);
            return new Verdict(item, agreement(found.isEmpty() != item.isCatch()), exactness(item, found), "");
        } catch (RuntimeException broken) { // a defect of ours on one case must not hide the others
            return new Verdict(item, Agreement.NOT_MET, Exactness.NOT_ASKED, broken.toString());
        }
    }

    /** Goes through the whole linter, so that comments and settings that silence rules count. */
    private static List<Diagnostic> lint(PeerCase item, Map<String, RuleInfo> rules) {
        Map<String, String> files = PeerOptions.files(item.config(), rules.values());
        files.put(item.fileName(), item.input());
        var request = new LintRequest(
                new MemoryFileTree(files),
                List.of(item.fileName()),
                new SettingsRequest("recommended", List.copyOf(rules.keySet()), ""));
        return new Linter()
                .lint(request).diagnostics().stream()
                        .filter(found -> rules.containsKey(found.rule().name()))
                        .toList();
    }

    private static Agreement agreement(boolean met) {
        return met ? Agreement.MET : Agreement.NOT_MET;
    }

    /** Two rules of ours that report the same place stand for one finding of the peer. */
    private static Exactness exactness(PeerCase item, List<Diagnostic> found) {
        if (!item.isCatch() || item.lines().isEmpty() && item.count().isEmpty()) {
            return Exactness.NOT_ASKED;
        }
        long count = found.stream().map(Diagnostic::span).distinct().count();
        Set<Integer> lines =
                found.stream().map(one -> one.start().line()).collect(Collectors.toCollection(TreeSet::new));
        boolean exact = item.count().map(expected -> expected == count).orElse(true)
                && item.lines().map(lines::equals).orElse(true);
        return exact ? Exactness.EXACT : Exactness.INEXACT;
    }
}
