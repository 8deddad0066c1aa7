package dev.drydock.project.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.Dependency;
import dev.drydock.compose.model.Dependency.Condition;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.service.DataStore;
import dev.drydock.project.ProjectModel;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.TextEdit;
import java.util.Optional;
import java.util.stream.Stream;

/** Flags dependencies that wait only for the start of a service whose health could be waited for. */
public final class ComposeDependsOnHealthy implements Rule<ProjectModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-depends-on-healthy",
                        Severity.WARNING,
                        Family.COMPOSE_HEALTH,
                        "A dependency that does not wait for the other service's health")
                .because(
                        "A started container is seldom ready: a database takes seconds before it accepts connections, and"
                                + " the service that needs it fails on some days and not on others. Wait for"
                                + " `service_healthy`; the other service needs a `healthcheck` for that, in its compose file or"
                                + " in the Dockerfile that it is built from.")
                .example("""
                        services:
                          web:
                            image: acme/web:1.4
                            depends_on:
                              - db
                          db:
                            image: postgres:17.2
                            healthcheck:
                              test: ["CMD-SHELL", "pg_isready -U postgres"]
                        """, """
                        services:
                          web:
                            image: acme/web:1.4
                            depends_on:
                              db:
                                condition: service_healthy
                          db:
                            image: postgres:17.2
                            healthcheck:
                              test: ["CMD-SHELL", "pg_isready -U postgres"]
                        """)
                .canFix();
    }

    @Override
    public Stream<Finding> check(ProjectModel project) {
        return project.composeFiles().stream().flatMap(file -> check(project, file));
    }

    private static Stream<Finding> check(ProjectModel project, ComposeFile file) {
        return file.services().stream()
                .flatMap(service -> service.dependencies().stream()
                        .filter(need -> need.condition() == Condition.STARTED)
                        .flatMap(need -> file
                                .service(need.service().shown())
                                .filter(other -> !file.isJob(other))
                                .flatMap(other -> check(project, file, service, need, other))
                                .stream()));
    }

    private static Optional<Finding> check(
            ProjectModel project, ComposeFile file, Service service, Dependency need, Service other) {
        String name = "`" + other.name() + "`";
        String waits = "`" + service.name() + "` waits only until " + name + " is started";
        return switch (ServiceHealth.of(project, file, other)) {
            case CHECKED -> {
                var finding = Finding.in(
                        file.source(), need.service().span(), waits + "; write `condition: service_healthy`");
                yield Optional.of(
                        fix(project, file, service, need).map(finding::fix).orElse(finding));
            }
            case UNCHECKED, UP_TO_IMAGE ->
                takesTime(other)
                        ? Optional.of(Finding.in(
                                file.source(),
                                need.service().span(),
                                waits + ", which is before it accepts connections; give " + name
                                        + " a `healthcheck` and wait for `service_healthy`"))
                        : Optional.empty();
            case DISABLED, UNKNOWN -> Optional.empty();
        };
    }

    /** Whether it is a store that, like a database, is not there at once. */
    private static boolean takesTime(Service other) {
        return DataStore.of(other)
                .filter(store -> store.keeps() == DataStore.Keeps.DATA)
                .isPresent();
    }

    private static Optional<Fix> fix(ProjectModel project, ComposeFile file, Service service, Dependency need) {
        return need.section()
                .text("condition")
                .filter(condition ->
                        service.written().span().contains(condition.scalar().span()))
                .map(condition -> new TextEdit[] {new TextEdit(condition.span(), "service_healthy")})
                .or(() -> DependencyList.of(file, service)
                        .map(list -> list.toLongForm(name -> file.service(name)
                                        .filter(other ->
                                                ServiceHealth.of(project, file, other) == ServiceHealth.CHECKED)
                                        .isPresent()
                                ? "service_healthy"
                                : "service_started")))
                .map(edits -> Fix.safe("Wait until `" + need.service().shown() + "` is healthy", edits));
    }
}
