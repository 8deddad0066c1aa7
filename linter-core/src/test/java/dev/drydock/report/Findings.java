package dev.drydock.report;

import dev.drydock.lint.Diagnostic;
import dev.drydock.lint.LintResult;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import dev.drydock.text.TextEdit;
import java.util.List;

/** Results for the tests of reports; a place in a text is told by the words that stand there. */
final class Findings {
    static final RuleInfo COPY = RuleInfo.of(
                    "copy-instead-of-add", Severity.ERROR, Family.LAYERS, "`ADD` of a plain local file")
            .because("`ADD` may also download or unpack, so a reader cannot tell what reaches the image. Use `COPY`.")
            .standsFor(Peer.HADOLINT, "DL3020")
            .canFix();

    static final RuleInfo SECRET = RuleInfo.of(
                    "no-secret-literal", Severity.WARNING, Family.SECRETS, "A secret in the file")
            .because("Whoever has the image has the secret.");

    private Findings() {}

    static SourceText dockerfile(String text) {
        return SourceText.of("Dockerfile", text);
    }

    /** Where {@code words} first stand. */
    static Span of(SourceText source, String words) {
        int start = source.content().indexOf(words);
        return new Span(start, start + words.length());
    }

    /** An error about {@code words}, without a fix. */
    static Diagnostic plain(SourceText source, String words) {
        return diagnostic(source, Finding.at(of(source, words), "Something is wrong"));
    }

    static Diagnostic diagnostic(SourceText source, Finding finding) {
        return new Diagnostic(source, COPY, COPY.severity(), finding);
    }

    /** A finding about the first {@code ADD}, with a safe fix. */
    static Diagnostic add(SourceText source) {
        Span keyword = of(source, "ADD");
        return diagnostic(
                source,
                Finding.at(keyword, "`ADD` only copies local files here; use `COPY`")
                        .fix(Fix.safe("Replace `ADD` with `COPY`", new TextEdit(keyword, "COPY"))));
    }

    /** A finding that declares {@code secret} confidential. */
    static Diagnostic secret(SourceText source, String secret) {
        Span span = of(source, secret);
        return new Diagnostic(
                source,
                SECRET,
                SECRET.severity(),
                Finding.at(span, "This looks like a token").confidential(span));
    }

    static LintResult result(Diagnostic... diagnostics) {
        return new LintResult(1, List.of(diagnostics));
    }
}
