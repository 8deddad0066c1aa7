package dev.drydock.lint;

import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.Position;
import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import java.util.Comparator;
import java.util.Optional;

/**
 * A finding with all that reports need: its file, its rule, and its severity under the project's configuration.
 *
 * @param source file that it is in
 * @param rule rule that found it
 * @param severity severity in force; never {@link Severity#OFF}
 */
public record Diagnostic(SourceText source, RuleInfo rule, Severity severity, Finding finding)
        implements Comparable<Diagnostic> {
    private static final Comparator<Diagnostic> ORDER = Comparator.<Diagnostic, String>comparing(
                    found -> found.source.name())
            .thenComparing(Diagnostic::span)
            .thenComparing(found -> found.rule.name())
            .thenComparing(Diagnostic::message);

    /** Path relative to the directory linted. */
    public String file() {
        return source.name();
    }

    public Span span() {
        return finding.span();
    }

    /** Where it begins. */
    public Position start() {
        return source.position(span().start());
    }

    /** Where it ends, exclusive. */
    public Position end() {
        return source.position(span().end());
    }

    public String message() {
        return finding.message();
    }

    public Optional<Fix> fix() {
        return finding.fix();
    }

    /** By file, position, rule, message. */
    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }
}
