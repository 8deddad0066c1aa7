package dev.drydock.stack.plan;

import static dev.drydock.stack.plan.Demo.completed;
import static dev.drydock.stack.plan.Demo.container;
import static dev.drydock.stack.plan.Demo.observed;
import static dev.drydock.stack.plan.Demo.service;
import static dev.drydock.stack.plan.Demo.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.stack.plan.UpOptions.Recreate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JobsTest {
    private static Plan up(Wanted wanted, Observed observed) {
        return Planner.up(wanted, observed, UpOptions.DEFAULT);
    }

    @Test
    void doesNotRunAJobAgainThatOthersWaitedFor() {
        Plan plan = up(
                wanted(service("app", completed("migrate")), service("migrate").job()),
                observed(container("app", 1).ended(0), container("migrate", 1).ended(0)));
        assertThat(plan.print()).isEqualTo("""
                1. start container demo-app-1 (ended with 0)
                2. await app ready (all shall be ready) after 1
                """);
        assertThat(plan.notices())
                .containsExactly("`migrate` is done and unchanged, so it does not run again;"
                        + " `-Dstack.rerun=migrate` makes it");
    }

    @Test
    void doesNotRunALoneJobAgainWhileItsStackRuns() {
        assertThat(up(
                                wanted(service("db"), service("load").job()),
                                observed(
                                        container("db", 1), container("load", 1).ended(0)))
                        .print())
                .isEmpty();
        assertThat(up(
                                wanted(service("load").job()),
                                observed(container("load", 1).ended(0)))
                        .print())
                .isEmpty();
    }

    @Test
    void startsAWorkerThatWasStoppedWithItsStack() {
        assertThat(up(
                                wanted(service("db"), service("worker").job()),
                                observed(
                                        container("db", 1).ended(0),
                                        container("worker", 1).ended(0)))
                        .print())
                .contains("start container demo-worker-1");
    }

    @Test
    void startsAServerThatWasStoppedThoughItEndedWell() {
        assertThat(up(
                                wanted(service("db"), service("web")),
                                observed(container("db", 1), container("web", 1).ended(0)))
                        .print())
                .contains("start container demo-web-1 (ended with 0)");
    }

    @Test
    void startsWhatIsAlwaysRestarted() {
        assertThat(up(
                                wanted(service("db"), service("worker").job().restarts()),
                                observed(
                                        container("db", 1),
                                        container("worker", 1).ended(0)))
                        .print())
                .contains("start container demo-worker-1");
    }

    @Test
    void runsAJobAgainThatFailedOrIsAskedFor() {
        var wanted =
                wanted(service("app", completed("migrate")), service("migrate").job());
        assertThat(up(
                                wanted,
                                observed(
                                        container("app", 1),
                                        container("migrate", 1).ended(3)))
                        .print())
                .contains("start container demo-migrate-1 (ended with 3)");
        var again = new UpOptions(Recreate.CHANGED, false, false, true, "", Set.of("migrate"));
        assertThat(Planner.up(
                                wanted,
                                observed(
                                        container("app", 1),
                                        container("migrate", 1).ended(0)),
                                again)
                        .print())
                .contains("start container demo-migrate-1 (ended with 0)");
    }
}
