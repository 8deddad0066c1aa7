package dev.drydock.stack.plan;

import static dev.drydock.stack.plan.Demo.container;
import static dev.drydock.stack.plan.Demo.healthy;
import static dev.drydock.stack.plan.Demo.nothing;
import static dev.drydock.stack.plan.Demo.observed;
import static dev.drydock.stack.plan.Demo.started;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DownPlanTest {
    private static final DownOptions ALL = new DownOptions(Set.of(), false, false, List.of());

    @Test
    void stopsInReverseAndKeepsVolumes() {
        var observed = observed(
                container("db", 1).volume("data"),
                container("app", 1).needs(healthy("db")),
                container("web", 1).needs(started("app")));
        assertThat(Planner.down(observed, ALL).print()).isEqualTo("""
                1. stop container demo-web-1 (the stack goes down)
                2. stop container demo-app-1 (the stack goes down) after 1
                3. stop container demo-db-1 (the stack goes down) after 2
                4. save log of container demo-web-1 (goes with it) after 1
                5. remove container demo-web-1 (the stack goes down) after 4
                6. save log of container demo-app-1 (goes with it) after 2
                7. remove container demo-app-1 (the stack goes down) after 6
                8. save log of container demo-db-1 (goes with it) after 3
                9. remove container demo-db-1 (the stack goes down) after 8
                10. remove network demo_default (the stack goes down) after 5, 7, 9
                """);
    }

    @Test
    void removesVolumesOnlyByName() {
        var options = new DownOptions(Set.of(), false, true, List.of("demo_data"));
        assertThat(Planner.down(observed(container("db", 1).ended(0)), options).print())
                .isEqualTo("""
                        1. save log of container demo-db-1 (goes with it)
                        2. remove container demo-db-1 with its anonymous volumes (the stack goes down) after 1
                        3. remove network demo_default (the stack goes down) after 2
                        4. remove volume demo_data (that is asked for) after 2
                        """);
    }

    @Test
    void leavesOrphansAndOneOffsUnlessAsked() {
        var observed = observed(
                container("old", 1), container("db", 0).named("demo-db-run-1").oneOff());
        Plan plan = Planner.down(observed, new DownOptions(Set.of("db"), false, false, List.of()));
        assertThat(plan.print()).isEqualTo("""
                1. remove network demo_default (the stack goes down)
                """);
        assertThat(plan.notices())
                .containsExactly(
                        "Container `demo-old-1` stays, as it belongs to no service of the files;"
                                + " `-Dstack.removeOrphans` removes it",
                        "Container `demo-db-run-1` stays, as it is a one-off; `-Dstack.removeOrphans` removes it");
        assertThat(Planner.down(observed, new DownOptions(Set.of("db"), true, false, List.of()))
                        .print())
                .contains("remove container demo-old-1", "remove container demo-db-run-1");
    }

    @Test
    void doesNothingWhereNothingIs() {
        assertThat(Planner.down(nothing(), ALL).isEmpty()).isTrue();
    }

    @Test
    void standsLabelsThatGoRoundInACircle() {
        var observed = observed(
                container("a", 1).needs(started("b")), container("b", 1).needs(started("a")));
        assertThat(Planner.down(observed, ALL).entries()).hasSize(7);
    }
}
