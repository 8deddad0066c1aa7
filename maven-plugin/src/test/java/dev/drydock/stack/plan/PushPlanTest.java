package dev.drydock.stack.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PushPlanTest {
    private static final Observed THERE = new Observed(
            List.of(), List.of(), List.of(), Map.of("r:5000/app:1", "a", "r:5000/app:2", "a", "r:5000/web", "b"));

    @Test
    void sendsEachNameOnceAndThoseOfOneRepositoryInTurn() {
        Plan plan = Planner.push(
                Map.of(
                        "app", List.of("r:5000/app:1", "r:5000/app:2"),
                        "same", List.of("r:5000/app:1"),
                        "web", List.of("r:5000/web")),
                THERE);
        assertThat(plan.print()).isEqualTo("""
                1. push image r:5000/app:1 (that is asked for)
                2. push image r:5000/app:2 (that is asked for) after 1
                3. push image r:5000/web (that is asked for)
                """);
    }

    @Test
    void tellsWhatHasNoNameOrIsNotThere() {
        Plan plan = Planner.push(Map.of("a", List.of(), "b", List.of("none:1")), THERE);
        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.notices())
                .containsExactly("`a` is not pushed, as its image has no name of its own; give it an `image`");
        assertThat(plan.problems())
                .containsExactly("Image `none:1` of service `b` is not there; `mvn stack:build -Dstack.services=b`"
                        + " builds it");
    }
}
