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
                2. pull image busybox (pull_policy is always)
                """);
    }

    @Test
    void namesWhatCanNotBeHad() {
        assertThat(Planner.images(
                                wanted(
                                        service("a").image("x", Pull.NEVER),
                                        service("b").built("demo-b")),
                                nothing())
                        .problems())
                .containsExactly(
                        "Image `x` of service `a` is not there and `pull_policy: never` forbids to get it",
                        "Image `demo-b` of service `b` is not built; `docker compose build b` builds it");
    }
}
