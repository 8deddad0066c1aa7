package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags files that leave the name of their project to chance. */
public final class ComposeProjectName implements Rule<ComposeFile> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("compose-project-name", Severity.OFF, Family.COMPOSE_STYLE, "A file without a project name")
                .because("Without `name` a project is called after its folder: a second clone under another name starts"
                        + " a second stack with empty volumes, and two folders called `docker` share one stack.")
                .example("""
                        services:
                          web:
                            image: nginx:1.27
                        """, """
                        name: shop
                        services:
                          web:
                            image: nginx:1.27
                        """)
                .standsFor(Peer.DCLINT, "require-project-name-field");
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        return file.top().entries().stream()
                .filter(entry -> file.isReadable() && !file.top().has("name"))
                .limit(1)
                .map(entry -> Finding.at(
                        entry.key().span(),
                        "The project is called after its folder, whatever that is; add `name: ...` at the top"));
    }
}
