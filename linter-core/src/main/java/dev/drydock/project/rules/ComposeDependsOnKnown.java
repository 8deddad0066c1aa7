package dev.drydock.project.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.Dependency;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.model.ServiceGraph.Edge;
import dev.drydock.compose.model.ServiceGraph.Need;
import dev.drydock.compose.model.Text;
import dev.drydock.project.ProjectModel;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.NearMiss;
import dev.drydock.text.Paths;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags needs of services that the project does not have. */
public final class ComposeDependsOnKnown implements Rule<ProjectModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-depends-on-known",
                        Severity.ERROR,
                        Family.COMPOSE_HEALTH,
                        "A dependency on a service that does not exist")
                .because("Compose refuses a project in which `depends_on`, `links`, `volumes_from`, `extends` or"
                        + " `network_mode: service:` names a service that is not there. Correct the name, or say"
                        + " `required: false` in `depends_on` for a service that may be missing. Services of the other"
                        + " compose files in the folder count, as files can be laid over each other.")
                .example("""
                        services:
                          web:
                            image: acme/web:1.4
                            depends_on:
                              - postgers
                          postgres:
                            image: postgres:17.2
                        """, """
                        services:
                          web:
                            image: acme/web:1.4
                            depends_on:
                              - postgres
                          postgres:
                            image: postgres:17.2
                        """);
    }

    @Override
    public Stream<Finding> check(ProjectModel project) {
        return project.composeFiles().stream().filter(ComposeFile::isWhole).flatMap(file -> check(project, file));
    }

    private static Stream<Finding> check(ProjectModel project, ComposeFile file) {
        Set<String> known = services(project, Paths.parent(file.source().name()));
        return file.services().stream()
                .flatMap(service -> needs(file, service)
                        .filter(name -> name.isKnown() && !known.contains(name.shown()))
                        .map(name -> Finding.in(file.source(), name.span(), message(service, name, known))));
    }

    private static Set<String> services(ProjectModel project, String folder) {
        return project.composeFiles().stream()
                .filter(file -> Paths.parent(file.source().name()).equals(folder))
                .flatMap(file -> file.services().stream())
                .map(Service::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Text> needs(ComposeFile file, Service service) {
        Stream<Text> dependencies =
                service.dependencies().stream().filter(Dependency::required).map(Dependency::service);
        Stream<Text> others = file.graph().needs(service.name()).stream()
                .filter(edge -> edge.need() != Need.DEPENDS_ON)
                .map(Edge::target);
        Stream<Text> base = service.section().has("extends", "file")
                ? Stream.empty()
                : Stream.concat(
                        service.section().text("extends").stream(),
                        service.section().text("extends", "service").stream());
        return Stream.of(dependencies, others, base).flatMap(found -> found);
    }

    private static String message(Service service, Text name, Set<String> known) {
        var others = new TreeSet<>(known);
        others.remove(service.name());
        return "`" + service.name() + "` needs `" + name.shown() + "`, but there is no such service"
                + NearMiss.clause(name.shown(), others);
    }
}
