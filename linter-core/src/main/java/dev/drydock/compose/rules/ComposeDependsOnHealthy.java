package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.Dependency;
import dev.drydock.compose.model.Dependency.Condition;
import dev.drydock.compose.model.HealthTest;
import dev.drydock.compose.model.Service;
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
public final class ComposeDependsOnHealthy implements Rule<ComposeFile> {
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
                                + " `service_healthy`; the other service needs a `healthcheck` for that.")
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
    public Stream<Finding> check(ComposeFile file) {
        return file.services().stream()
                .flatMap(service -> service.dependencies().stream()
                        .filter(need -> need.condition() == Condition.STARTED)
                        .flatMap(need -> file
                                .service(need.service().shown())
                                .filter(other -> !file.isJob(other))
                                .flatMap(other -> check(file, service, need, other))
                                .stream()));
    }

    private static Optional<Finding> check(ComposeFile file, Service service, Dependency need, Service other) {
        String name = "`" + other.name() + "`";
        String waits = "`" + service.name() + "` waits only until " + name + " is started";
        if (hasHealthcheck(other)) {
            var finding = Finding.at(need.service().span(), waits + "; write `condition: service_healthy`");
            return Optional.of(fix(file, service, need).map(finding::fix).orElse(finding));
        }
        return takesTime(other)
                ? Optional.of(Finding.at(
                        need.service().span(),
                        waits + ", which is before it accepts connections; give " + name
                                + " a `healthcheck` and wait for `service_healthy`"))
                : Optional.empty();
    }

    private static boolean hasHealthcheck(Service other) {
        return other.healthcheck()
                .filter(check -> !check.isDisabled())
                .map(check -> check.test().kind())
                .filter(kind -> kind == HealthTest.Kind.EXEC || kind == HealthTest.Kind.SHELL)
                .isPresent();
    }

    /** Whether it is a store without a health check that, like a database, is not there at once. */
    private static boolean takesTime(Service other) {
        return other.complete()
                && !other.section().has("healthcheck")
                && DataStore.of(other)
                        .filter(store -> store.keeps() == DataStore.Keeps.DATA)
                        .isPresent();
    }

    private static Optional<Fix> fix(ComposeFile file, Service service, Dependency need) {
        return need.section()
                .text("condition")
                .filter(condition ->
                        service.written().span().contains(condition.scalar().span()))
                .map(condition -> new TextEdit[] {new TextEdit(condition.span(), "service_healthy")})
                .or(() -> DependencyList.of(file, service)
                        .map(list -> list.toLongForm(name -> file.service(name)
                                        .filter(ComposeDependsOnHealthy::hasHealthcheck)
                                        .isPresent()
                                ? "service_healthy"
                                : "service_started")))
                .map(edits -> Fix.safe("Wait until `" + need.service().shown() + "` is healthy", edits));
    }
}
