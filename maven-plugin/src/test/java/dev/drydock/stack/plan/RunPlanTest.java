package dev.drydock.stack.plan;

import static dev.drydock.stack.plan.Demo.completed;
import static dev.drydock.stack.plan.Demo.container;
import static dev.drydock.stack.plan.Demo.healthy;
import static dev.drydock.stack.plan.Demo.nothing;
import static dev.drydock.stack.plan.Demo.observed;
import static dev.drydock.stack.plan.Demo.started;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.stack.plan.Need.Condition;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunPlanTest {
    @Test
    void stopsInReverse() {
        var observed = observed(container("app", 1).needs(started("db")), container("db", 1));
        assertThat(Planner.stop(observed, Set.of()).print()).isEqualTo("""
                1. stop container demo-app-1 (that is asked for)
                2. stop container demo-db-1 (that is asked for) after 1
                """);
        assertThat(Planner.stop(observed, Set.of("db")).print()).isEqualTo("""
                1. stop container demo-db-1 (that is asked for)
                """);
    }

    @Test
    void startsWithWhatIsNeededButNotDoneJobs() {
        var observed = observed(
                container("app", 1)
                        .needs(healthy("db"))
                        .needs(completed("migrate"))
                        .ended(143),
                container("db", 1).ended(0),
                container("migrate", 1).needs(healthy("db")).ended(0),
                container("other", 1).ended(0));
        assertThat(Planner.start(observed, Set.of("app")).print()).isEqualTo("""
                1. start container demo-db-1 (that is asked for)
                2. await db healthy (app needs it) after 1
                3. start container demo-app-1 (that is asked for) after 2
                4. await app ready (all shall be ready) after 3
                """);
    }

    @Test
    void restartsWithThoseThatWantTo() {
        var observed = observed(
                container("app", 1).needs(new Need("db", Condition.STARTED, true, true)),
                container("web", 1).needs(started("db")),
                container("db", 1));
        assertThat(Planner.restart(observed, Set.of("db")).print()).isEqualTo("""
                1. stop container demo-app-1 (is restarted)
                2. stop container demo-db-1 (is restarted) after 1
                3. start container demo-db-1 (is restarted) after 2
                4. start container demo-app-1 (is restarted) after 1, 3
                5. await db ready (all shall be ready) after 3
                6. await app ready (all shall be ready) after 4
                """);
    }

    @Test
    void namesAServiceThatHasNoContainer() {
        assertThat(Planner.start(nothing(), Set.of("db")).problems())
                .containsExactly("Service `db` has no container; `mvn stack:up` makes it");
    }
}
