package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import dev.drydock.text.TextEdit;
import java.util.stream.Stream;

/** Flags the {@code version} of the file format, which Compose no longer reads. */
public final class ComposeNoVersionField implements Rule<ComposeFile> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-no-version-field",
                        Severity.WARNING,
                        Family.COMPOSE_STYLE,
                        "The obsolete `version` of the file format")
                .because("Compose reads every file by the newest format and warns of the key each time it runs. It only"
                        + " makes readers believe that the file is held to an old one. Remove it.")
                .example("""
                        version: "3.8"

                        services:
                          web:
                            image: nginx:1.27
                        """, """
                        services:
                          web:
                            image: nginx:1.27
                        """)
                .standsFor(Peer.DCLINT, "no-version-field")
                .canFix();
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        return file.yaml().documents().stream()
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast)
                .flatMap(document -> document.entries().stream()
                        .filter(entry -> entry.name().equals("version"))
                        .map(entry -> finding(file.source(), document, entry)));
    }

    private static Finding finding(SourceText source, YamlMapping document, YamlEntry version) {
        Finding finding = Finding.at(version.span(), "Compose ignores `version`; remove it");
        int first = source.lineOf(version.span().start());
        boolean ownLine = version.value() instanceof YamlScalar
                && source.lineOf(version.span().end()) == first
                && source.line(first).start() == version.span().start()
                && !source.slice(version.span()).contains("&");
        return ownLine && !document.flow() && document.entries().size() > 1
                ? finding.fix(Fix.safe("Remove `version`", TextEdit.delete(lines(source, first))))
                : finding;
    }

    /** The line, and the blank line below it where none above would part what stands there. */
    private static Span lines(SourceText source, int line) {
        boolean blankAbove = line == 1 || source.line(line - 1).isEmpty();
        boolean blankBelow = line + 1 < source.lineCount()
                && source.slice(source.line(line + 1)).isBlank();
        int next = line + (blankAbove && blankBelow ? 2 : 1);
        int end = next <= source.lineCount()
                ? source.line(next).start()
                : source.content().length();
        return new Span(source.line(line).start(), end);
    }
}
