package dev.drydock.compose.rules;

import dev.drydock.rule.Finding;
import dev.drydock.text.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Findings about values that services may share through {@code extends}, {@code <<} or an alias. */
final class Findings {
    private Findings() {}

    /** The first finding of each place: what is written once is to be mended once. */
    static Stream<Finding> oncePerPlace(Stream<Finding> findings) {
        Map<Span, Finding> byPlace = new LinkedHashMap<>();
        findings.forEach(finding -> byPlace.putIfAbsent(finding.span(), finding));
        return byPlace.values().stream();
    }
}
