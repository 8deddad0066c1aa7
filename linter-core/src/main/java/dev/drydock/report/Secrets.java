package dev.drydock.report;

import dev.drydock.lint.Diagnostic;
import dev.drydock.lint.LintResult;
import dev.drydock.rule.Fix;
import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import dev.drydock.text.TextEdit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What the findings of a run declare confidential, file by file. */
final class Secrets {
    /** Shorter ones are hidden where they stand but not looked for elsewhere: they would hide half of every message. */
    private static final int SHORTEST_SOUGHT = 3;

    /** So that a secret within another one leaves nothing of the longer one behind. */
    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

    private final Map<String, List<Span>> spans = new HashMap<>();
    private final Map<String, SortedSet<String>> values = new HashMap<>();

    Secrets(LintResult result) {
        for (Diagnostic found : result.diagnostics()) {
            for (Span secret : found.finding().secrets()) {
                spans.computeIfAbsent(found.file(), file -> new ArrayList<>()).add(secret);
                values.computeIfAbsent(found.file(), file -> new TreeSet<>(LONGEST_FIRST))
                        .addAll(lines(found.source().slice(secret)));
            }
        }
    }

    /** The characters of {@code shown}, a star for each one that belongs to a secret; the length stays. */
    String mask(SourceText source, Span shown) {
        char[] text = source.slice(shown).toCharArray();
        for (Span secret : spans.getOrDefault(source.name(), List.of())) {
            if (secret.overlaps(shown)) {
                int from = Math.max(secret.start(), shown.start()) - shown.start();
                int to = Math.min(secret.end(), shown.end()) - shown.start();
                Arrays.fill(text, from, to, '*');
            }
        }
        return new String(text);
    }

    /** The message, with stars for the secrets of its file that it quotes. */
    String message(Diagnostic found) {
        String message = found.message();
        for (String value : values(found)) {
            message = message.replace(value, "***");
        }
        return message;
    }

    /** The fix, unless it would give a secret away. */
    Optional<Fix> fix(Diagnostic found) {
        SortedSet<String> secrets = values(found);
        Predicate<String> isOpen = text -> secrets.stream().noneMatch(text::contains);
        return found.fix()
                .filter(fix -> isOpen.test(fix.title())
                        && fix.edits().stream().map(TextEdit::text).allMatch(isOpen)
                        && fix.newFiles().values().stream().allMatch(isOpen));
    }

    private SortedSet<String> values(Diagnostic found) {
        return values.getOrDefault(found.file(), Collections.emptySortedSet());
    }

    private static List<String> lines(String secret) {
        return secret.lines()
                .map(String::strip)
                .filter(line -> line.length() >= SHORTEST_SOUGHT)
                .toList();
    }
}
