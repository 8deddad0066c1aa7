package dev.drydock.project.rules;

import dev.drydock.compose.model.PortMapping;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.syntax.Expose;
import dev.drydock.project.ProjectModel;
import dev.drydock.project.ServiceBuild;
import dev.drydock.rule.Example;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags published ports that are not among those which the Dockerfile of the service exposes. */
public final class ComposePublishedPortExposed implements Rule<ProjectModel> {
    @Override
    public RuleInfo info() {
        String dockerfile = "FROM nginx:1.27\nEXPOSE 8080\n";
        return RuleInfo.of(
                        "compose-published-port-exposed",
                        Severity.INFO,
                        Family.COMPOSE_NETWORKS,
                        "A published port that the Dockerfile does not expose")
                .because(
                        "`EXPOSE` says where the program listens. A mapping to another port leads nowhere, or the Dockerfile"
                                + " tells its readers the wrong thing. The port after the colon is that of the container.")
                .example(
                        Example.files("compose.yaml", """
                                services:
                                  web:
                                    build: .
                                    ports:
                                      - "8080:80"
                                """, "Dockerfile", dockerfile),
                        Example.files("compose.yaml", """
                                services:
                                  web:
                                    build: .
                                    ports:
                                      - "8080:8080"
                                """, "Dockerfile", dockerfile));
    }

    @Override
    public Stream<Finding> check(ProjectModel project) {
        return project.serviceBuilds().stream()
                .flatMap(build -> project.dockerfile(build).stream().flatMap(dockerfile -> check(build, dockerfile)));
    }

    private static Stream<Finding> check(ServiceBuild build, DockerfileModel dockerfile) {
        Optional<List<String>> exposed = build.stage(dockerfile).map(ComposePublishedPortExposed::exposed);
        List<String> ports = exposed.orElse(List.of());
        boolean known = !ports.isEmpty() && ports.stream().noneMatch(port -> port.contains("-"));
        return known
                ? build.service().ports().stream()
                        .filter(mapping -> mapping.target().size() == 1 && !ports.contains(port(mapping)))
                        .map(mapping -> Finding.in(
                                build.file().source(),
                                mapping.target().text().span(),
                                "`" + dockerfile.source() + "` exposes " + quoted(ports) + ", not `"
                                        + mapping.target().text() + "`; publish the port that the program listens on"))
                : Stream.empty();
    }

    private static String port(PortMapping mapping) {
        return mapping.target().first() + "/" + mapping.protocol();
    }

    /** The ports of a stage and those it builds on, each with its protocol; none if one of them is not known. */
    private static List<String> exposed(Stage stage) {
        List<Optional<String>> ports = stage.lineage().stream()
                .flatMap(line -> line.instructions(Expose.class)
                        .flatMap(expose -> expose.ports().stream())
                        .map(line::expand))
                .toList();
        return ports.stream().allMatch(Optional::isPresent)
                ? ports.stream()
                        .flatMap(Optional::stream)
                        .map(port -> port.toLowerCase(Locale.ROOT))
                        .map(port -> port.contains("/") ? port : port + "/tcp")
                        .toList()
                : List.of();
    }

    private static String quoted(List<String> ports) {
        return ports.stream()
                .map(port -> "`" + port.replace("/tcp", "") + "`")
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
