package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.ServiceGraph.Edge;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags services that need each other in a circle. */
public final class ComposeNoDependencyCycle implements Rule<ComposeFile> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-no-dependency-cycle",
                        Severity.ERROR,
                        Family.COMPOSE_HEALTH,
                        "Services that depend on each other in a circle")
                .because("Compose starts none of them, as each would have to be there before the others; `links`,"
                        + " `volumes_from` and `network_mode: service:` count as dependencies, too. Take out the one that"
                        + " can do without waiting, and let it try again until the other service answers.")
                .example("""
                        services:
                          web:
                            image: acme/web:1.4
                            depends_on: [api]
                          api:
                            image: acme/api:2.0
                            depends_on: [web]
                        """, """
                        services:
                          web:
                            image: acme/web:1.4
                            depends_on: [api]
                          api:
                            image: acme/api:2.0
                        """);
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        return file.graph().cycles().stream()
                .map(cycle -> Finding.at(cycle.get(cycle.size() - 1).target().span(), message(cycle)));
    }

    private static String message(List<Edge> cycle) {
        String chain = cycle.stream()
                .map(edge -> "`" + edge.target().shown() + "`")
                .collect(Collectors.joining(", which needs "));
        return "`" + cycle.get(0).from().name() + "` needs " + chain + "; take one of these dependencies out";
    }
}
