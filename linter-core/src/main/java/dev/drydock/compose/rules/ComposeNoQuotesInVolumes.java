package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.ServiceVolume;
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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags quotes around volumes that YAML reads the same without them. */
public final class ComposeNoQuotesInVolumes implements Rule<ComposeFile> {
    /** Text that is the same string without quotes, below a dash; what holds no path may be a word of YAML. */
    private static final Pattern PLAIN =
            Pattern.compile("(?=[A-Za-z./$~][^/:\\\\]*[/:\\\\]|/)(?:[: ](?=[^\\s#])|[^:'\"\\s])*");

    /** What would end such a text in brackets. */
    private static final Pattern ENDS_IN_BRACKETS = Pattern.compile("[,?\\[\\]{}]");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-no-quotes-in-volumes",
                        Severity.OFF,
                        Family.COMPOSE_VOLUMES,
                        "A volume in quotes that it does not need")
                .because(
                        "YAML reads a volume as text with or without quotes. Where a list has some with and some without,"
                                + " readers look for a difference that is not there.")
                .example("""
                        services:
                          web:
                            image: nginx:1.27
                            volumes:
                              - "./site:/usr/share/nginx/html:ro"
                        """, """
                        services:
                          web:
                            image: nginx:1.27
                            volumes:
                              - ./site:/usr/share/nginx/html:ro
                        """)
                .standsFor(Peer.DCLINT, "no-quotes-in-volumes")
                .canFix();
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        return file.services().stream()
                .flatMap(service -> service.volumes().stream())
                .map(ServiceVolume::node)
                .filter(YamlScalar.class::isInstance)
                .map(YamlScalar.class::cast)
                .filter(scalar -> scalar.isQuoted()
                        && scalar.isVerbatim()
                        && PLAIN.matcher(scalar.text()).matches()
                        && (isBelowDash(scalar, file.source())
                                || !ENDS_IN_BRACKETS.matcher(scalar.text()).find()))
                .map(scalar -> Finding.at(
                                scalar.span(), "`" + scalar.text() + "` needs no quotes; write it without them")
                        .fix(Fix.safe("Remove the quotes", new TextEdit(scalar.span(), scalar.text()))));
    }

    private static boolean isBelowDash(YamlScalar item, SourceText source) {
        int start = item.span().start();
        Span line = source.line(source.lineOf(start));
        return source.slice(new Span(line.start(), start)).strip().endsWith("-");
    }
}
