package dev.drydock.lint;

import dev.drydock.rule.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run of the linter found.
 *
 * @param files number of files checked
 * @param diagnostics sorted by file, position and rule; what several services have from one anchor is there once
 */
public record LintResult(int files, List<Diagnostic> diagnostics) {
    public LintResult {
        diagnostics = withoutEqualOnes(diagnostics.stream().sorted().toList());
    }

    private static List<Diagnostic> withoutEqualOnes(List<Diagnostic> sorted) {
        var distinct = new ArrayList<Diagnostic>(sorted.size());
        for (Diagnostic found : sorted) {
            if (distinct.isEmpty() || distinct.get(distinct.size() - 1).compareTo(found) != 0) {
                distinct.add(found);
            }
        }
        return List.copyOf(distinct);
    }

    /** Number of findings of a severity. */
    public long count(Severity severity) {
        return diagnostics.stream()
                .filter(found -> found.severity() == severity)
                .count();
    }

    /** Whether any finding is as grave as {@code threshold}; never if that is {@link Severity#OFF}. */
    public boolean reaches(Severity threshold) {
        return threshold != Severity.OFF
                && diagnostics.stream().anyMatch(found -> found.severity().atLeast(threshold));
    }
}
