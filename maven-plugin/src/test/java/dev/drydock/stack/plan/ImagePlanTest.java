package dev.drydock.stack.plan;

import static dev.drydock.stack.plan.Demo.nothing;
import static dev.drydock.stack.plan.Demo.service;
import static dev.drydock.stack.plan.Demo.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.stack.plan.Wanted.Pull;
import org.junit.jupiter.api.Test;

class ImagePlanTest {
    @Test
    void getsWhatIsMissingOrAlwaysGot() {
        Plan plan = Planner.images(
                wanted(
                        service("a").image("postgres:16", Pull.MISSING),
                        service("b").image("postgres:16", Pull.MISSING),
                        service("c").image("busybox", Pull.ALWAYS),
                        service("d")),
                nothing());
        assertThat(plan.print()).isEqualTo("""
                1. pull image postgres:16 (missing)
                2. pull image busybox (that is asked for)
                """);
    }

    @Test
    void getsNothingThatIsBuiltOrNeverGot() {
        Wanted wanted = wanted(service("a").image("x", Pull.NEVER), service("b").built("demo-b"));
        assertThat(Planner.images(wanted, nothing()).isEmpty()).isTrue();
        assertThat(Planner.up(wanted, nothing(), UpOptions.DEFAULT).problems())
                .containsExactly(
                        "Image `x` of service `a` is not there, and it is not to be pulled",
                        "Image `demo-b` of service `b` is not there; build it, as by `docker compose build b`");
    }
}
