package dev.drydock.project.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.Dependency;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.model.Text;
import dev.drydock.project.ProjectModel;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags {@code service_healthy} for services that can't become healthy, as they have no health check. */
public final class ComposeHealthyNeedsHealthcheck implements Rule<ProjectModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-healthy-needs-healthcheck",
                        Severity.ERROR,
                        Family.COMPOSE_HEALTH,
                        "`service_healthy` for a service without a health check")
                .because(
                        "Only a container with a health check becomes healthy; for one without it Compose gives up with"
                                + " an error. Give the other service a `healthcheck`, or wait for `service_started`. Where the"
                                + " image may bring a health check that the files of the project don't show, this is a hint.")
                .example("""
                        services:
                          web:
                            image: acme/web:1.4
                            depends_on:
                              db:
                                condition: service_healthy
                          db:
                            image: postgres:17.2
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
                        """);
    }

    @Override
    public Stream<Finding> check(ProjectModel project) {
        return project.composeFiles().stream()
                .flatMap(file -> file.services().stream()
                        .flatMap(service -> service.dependencies().stream())
                        .filter(need -> need.condition() == Dependency.Condition.HEALTHY)
                        .flatMap(need -> file.service(need.service().shown())
                                .flatMap(other -> need.section()
                                        .text("condition")
                                        .map(condition -> check(project, file, condition, other)))
                                .orElse(Stream.empty())));
    }

    private static Stream<Finding> check(ProjectModel project, ComposeFile file, Text condition, Service other) {
        String name = "`" + other.name() + "`";
        String advice = "; give it a `healthcheck`, or wait for `service_started`";
        return switch (ServiceHealth.of(project, file, other)) {
            case DISABLED ->
                Stream.of(Finding.in(
                        file.source(),
                        condition.span(),
                        name + " never becomes healthy, as its health check is off" + advice));
            case UNCHECKED ->
                Stream.of(Finding.in(
                        file.source(),
                        condition.span(),
                        name + " never becomes healthy, as it has no health check" + advice));
            case UP_TO_IMAGE ->
                Stream.of(Finding.in(
                                file.source(),
                                condition.span(),
                                name + " has no health check here and becomes healthy only if its image brings one"
                                        + advice)
                        .asHint());
            case CHECKED, UNKNOWN -> Stream.empty();
        };
    }
}
