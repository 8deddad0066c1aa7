package dev.drydock.report;

import dev.drydock.lint.Diagnostic;
import dev.drydock.lint.LintResult;
import dev.drydock.rule.Fix;
import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import dev.drydock.text.TextEdit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What no report of a run may show: what findings declare confidential, and what looks like it whatever was found. */
final class Secrets {
    private final Map<String, List<Span>> declared = new HashMap<>();
    private final Map<String, FileSecrets> files = new HashMap<>();

    Secrets(LintResult result) {
        for (Diagnostic found : result.diagnostics()) {
            declared.computeIfAbsent(found.file(), file -> new ArrayList<>())
                    .addAll(found.finding().secrets());
        }
    }

    /** The characters of {@code shown}, a star for each one that belongs to a secret; the length stays. */
    String mask(SourceText source, Span shown) {
        return of(source).mask(shown);
    }

    /** The message, with stars for the secrets that it quotes. */
    String message(Diagnostic found) {
        return of(found.source()).hide(found.message());
    }

    /** The fix, unless it would give a secret away. */
    Optional<Fix> fix(Diagnostic found) {
        FileSecrets secrets = of(found.source());
        return found.fix()
                .filter(fix -> texts(fix).allMatch(text -> secrets.hide(text).equals(text)));
    }

    private static Stream<String> texts(Fix fix) {
        return Stream.of(
                        Stream.of(fix.title()),
                        fix.edits().stream().map(TextEdit::text),
                        fix.newFiles().values().stream())
                .flatMap(texts -> texts);
    }

    private FileSecrets of(SourceText source) {
        return files.computeIfAbsent(
                source.name(), name -> new FileSecrets(source, declared.getOrDefault(name, List.of())));
    }
}
