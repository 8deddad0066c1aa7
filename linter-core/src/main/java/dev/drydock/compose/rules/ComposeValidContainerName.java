package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.Template;
import dev.drydock.compose.model.Text;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags container names that the engine refuses. */
public final class ComposeValidContainerName implements Rule<ComposeFile> {
    /** The engine's own rule; an unknown variable may hold anything. */
    private static final Pattern VALID = Pattern.compile("/?(?:[a-zA-Z0-9][a-zA-Z0-9_.-]+|[a-zA-Z0-9_.-]*"
            + Template.UNKNOWN + "[a-zA-Z0-9_." + Template.UNKNOWN + "-]*)");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-valid-container-name",
                        Severity.ERROR,
                        Family.COMPOSE_STYLE,
                        "A container name that the engine refuses")
                .because(
                        "A container name has two characters or more: letters, digits, underscores, periods and dashes,"
                                + " of which the first is a letter or digit. With any other the service never starts.")
                .example("""
                        services:
                          web:
                            image: nginx:1.27
                            container_name: shop/web
                        """, """
                        services:
                          web:
                            image: nginx:1.27
                            container_name: shop-web
                        """)
                .standsFor(Peer.DCLINT, "service-container-name-regex");
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        return Findings.oncePerPlace(file.services().stream()
                .flatMap(service -> service.section().text("container_name").stream())
                .filter(name -> !VALID.matcher(name.shown()).matches())
                .map(ComposeValidContainerName::finding));
    }

    private static Finding finding(Text name) {
        return Finding.at(
                name.span(),
                "`" + name.scalar().text() + "` is no container name; use letters, digits, `_`, `.` and `-`, and begin"
                        + " with a letter or digit");
    }
}
