package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.syntax.DuplicateKey;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.SourceText;
import java.util.stream.Stream;

/** Flags keys that stand twice in one mapping. */
public final class ComposeNoDuplicateKey implements Rule<ComposeFile> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-no-duplicate-key",
                        Severity.ERROR,
                        Family.COMPOSE_STYLE,
                        "A key that stands twice in its mapping")
                .because(
                        "Compose refuses a file in which a mapping has the same key twice; other tools silently take the"
                                + " last one. Join the two, or remove the one that is left over.")
                .example("""
                        services:
                          web:
                            image: nginx:1.26
                            ports: ["8080:80"]
                            image: nginx:1.27
                        """, """
                        services:
                          web:
                            image: nginx:1.27
                            ports: ["8080:80"]
                        """);
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        return file.yaml().duplicates().stream().map(duplicate -> finding(file.source(), duplicate));
    }

    private static Finding finding(SourceText source, DuplicateKey duplicate) {
        int line = source.lineOf(duplicate.first().span().start());
        return Finding.at(
                duplicate.again().span(),
                "`" + duplicate.again().text() + "` stands in line " + line + " already; remove one of the two");
    }
}
