package dev.drydock.stack.plan;

import static dev.drydock.stack.plan.Demo.container;
import static dev.drydock.stack.plan.Demo.notWaiting;
import static dev.drydock.stack.plan.Demo.nothing;
import static dev.drydock.stack.plan.Demo.observed;
import static dev.drydock.stack.plan.Demo.service;
import static dev.drydock.stack.plan.Demo.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class UndoPlanTest {
    @Test
    void takesBackWhatWasMadeButNoDataOfARunningOne() {
        Plan plan = Planner.up(
                wanted(service("db").volume("data"), service("web").volume("cache")), nothing(), notWaiting());
        assertThat(plan.print()).isEqualTo("""
                1. create network demo_default (missing)
                2. create volume demo_cache (missing)
                3. create volume demo_data (missing)
                4. create container demo-db-1 (missing) after 1, 3
                5. start container demo-db-1 (is new) after 4
                6. create container demo-web-1 (missing) after 1, 2
                7. start container demo-web-1 (is new) after 6
                """);
        assertThat(Planner.undo(plan, Set.of(1, 2, 3, 4, 5, 6)).print()).isEqualTo("""
                1. stop container demo-db-1 (the run failed)
                2. remove container demo-db-1 with its anonymous volumes (the run failed) after 1
                3. remove container demo-web-1 with its anonymous volumes (the run failed)
                4. remove network demo_default (the run failed) after 2, 3
                5. remove volume demo_cache (the run failed) after 2, 3
                """);
    }

    @Test
    void bringsTheReplacedOneBackWhileItIsThere() {
        Plan plan = Planner.up(
                wanted(service("db")),
                observed(container("db", 1).hash("h0").anonymous("/data", "4f5e")),
                notWaiting());
        assertThat(Planner.undo(plan, Set.of(1, 2)).print()).isEqualTo("""
                1. remove container db1012345678_demo-db-1 (the run failed)
                2. start container demo-db-1 (ran before) after 1
                """);
        assertThat(Planner.undo(plan, Set.of(1, 2, 3, 4)).isEmpty()).isTrue();
    }
}
