package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.rule.ConfigurableRule;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.RuleOption;
import dev.drydock.rule.RuleOptions;
import dev.drydock.rule.Severity;
import dev.drydock.text.TextEdit;
import java.util.List;
import java.util.stream.Stream;

/** Flags ports without quotes. */
public final class ComposeQuotedPorts implements ConfigurableRule<ComposeFile> {
    static final RuleOption<String> QUOTES =
            RuleOption.choice("quotes", List.of("double", "single"), "The quotes that the fix writes.");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("compose-quoted-ports", Severity.WARNING, Family.COMPOSE_NETWORKS, "A port without quotes")
                .because(
                        "YAML 1.1 reads numbers with a colon to the base 60: `22:22` becomes 1342. Whether that happens"
                                + " depends on the port and on the tool that reads the file; quotes settle it.")
                .example("""
                        services:
                          web:
                            image: nginx:1.27
                            ports:
                              - 8080:80
                        """, """
                        services:
                          web:
                            image: nginx:1.27
                            ports:
                              - "8080:80"
                        """)
                .options(QUOTES)
                .standsFor(Peer.DCLINT, "require-quotes-in-ports")
                .canFix();
    }

    @Override
    public Stream<Finding> check(ComposeFile file, RuleOptions options) {
        String quote = options.get(QUOTES).equals("single") ? "'" : "\"";
        return file.services().stream()
                .flatMap(service -> Stream.of("ports", "expose").flatMap(key -> service.section().items(key).stream()))
                .filter(YamlScalar.class::isInstance)
                .map(YamlScalar.class::cast)
                .filter(port -> port.isPlain() && port.isVerbatim() && isNumber(port.text()))
                .map(port -> finding(port, quote + port.text() + quote));
    }

    private static Finding finding(YamlScalar port, String quoted) {
        return Finding.at(port.span(), "`" + port.text() + "` has no quotes; write `" + quoted + "`")
                .fix(Fix.safe("Quote the port", new TextEdit(port.span(), quoted)));
    }

    /** Whether it begins like a number; what begins with a variable is text for every reader of YAML. */
    private static boolean isNumber(String port) {
        return !port.isEmpty() && Character.isDigit(port.charAt(0));
    }
}
