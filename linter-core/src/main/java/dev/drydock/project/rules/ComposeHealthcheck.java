package dev.drydock.project.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.Service;
import dev.drydock.project.ProjectModel;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.Span;
import java.util.stream.Stream;

/** Flags services without a health check, neither their own nor one of their image. */
public final class ComposeHealthcheck implements Rule<ProjectModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-healthcheck", Severity.INFO, Family.COMPOSE_HEALTH, "A service without a health check")
                .because(
                        "Without a health check a container counts as running although nothing in it answers, and other"
                                + " services can't wait until it is ready. Official images bring none. Services that do their"
                                + " work and end need none: those that others wait for with `service_completed_successfully`,"
                                + " or with `restart: \"no\"`.")
                .example("""
                        services:
                          db:
                            image: postgres:17.2
                        """, """
                        services:
                          db:
                            image: postgres:17.2
                            healthcheck:
                              test: ["CMD-SHELL", "pg_isready -U postgres"]
                              interval: 10s
                              timeout: 5s
                              retries: 5
                        """)
                .standsFor(Peer.KICS, "698ed579");
    }

    @Override
    public Stream<Finding> check(ProjectModel project) {
        return project.composeFiles().stream()
                .flatMap(file -> file.services().stream()
                        .filter(service -> !file.isJob(service))
                        .flatMap(service -> check(project, file, service)));
    }

    private static Stream<Finding> check(ProjectModel project, ComposeFile file, Service service) {
        return switch (ServiceHealth.of(project, file, service)) {
            case UNCHECKED -> Stream.of(Finding.in(file.source(), service.span(), unchecked(service)));
            case DISABLED ->
                Stream.of(Finding.in(
                        file.source(),
                        healthcheckKey(service),
                        "`" + service.name() + "` switches its health check off"));
            case CHECKED, UP_TO_IMAGE, UNKNOWN -> Stream.empty();
        };
    }

    private static String unchecked(Service service) {
        String image = service.build().isPresent() ? "its Dockerfile" : "its image";
        return "neither `" + service.name() + "` nor " + image + " has a health check; add `healthcheck`";
    }

    private static Span healthcheckKey(Service service) {
        return service.entry("healthcheck").map(entry -> entry.key().span()).orElseGet(service::span);
    }
}
