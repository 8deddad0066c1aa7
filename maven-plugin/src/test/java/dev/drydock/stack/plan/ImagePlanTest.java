package dev.drydock.stack.plan;

import static dev.drydock.stack.plan.Demo.nothing;
import static dev.drydock.stack.plan.Demo.service;
import static dev.drydock.stack.plan.Demo.started;
import static dev.drydock.stack.plan.Demo.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.stack.plan.Wanted.Build;
import dev.drydock.stack.plan.Wanted.Pull;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    void getsNothingThatIsNeverGot() {
        Wanted wanted = wanted(service("a").image("x", Pull.NEVER), service("b").built("demo-b", Build.NEVER));
        assertThat(Planner.images(wanted, nothing()).isEmpty()).isTrue();
        assertThat(Planner.up(wanted, nothing(), UpOptions.DEFAULT).problems())
                .containsExactly(
                        "Image `x` of service `a` is not there, and it is not to be pulled",
                        "Image `demo-b` of service `b` is not there, and it is not to be built");
    }

    @Test
    void buildsWhatIsMissingOrAlwaysBuilt() {
        Wanted wanted = wanted(
                service("a").built("demo-a", Build.MISSING),
                service("b").built("demo-b", Build.MISSING),
                service("c").built("demo-c", Build.ALWAYS),
                service("same").built("demo-a", Build.MISSING),
                service("worker").image("demo-a", Pull.MISSING)); // which an image of ours is not pulled for
        assertThat(Planner.images(wanted, having("demo-b", "demo-c")).print()).isEqualTo("""
                1. build image demo-a (missing)
                2. build image demo-c (that is asked for)
                """);
        assertThat(Planner.up(wanted, nothing(), UpOptions.DEFAULT).problems()).isEmpty();
    }

    @Test
    void buildsInTheOrderOfNeeds() {
        Wanted wanted = wanted(
                service("app", started("middle")).built("demo-app", Build.MISSING),
                service("middle", started("base")),
                service("base").built("demo-base", Build.MISSING),
                service("other").built("demo-other", Build.MISSING, "app"),
                service("apart").built("demo-apart", Build.MISSING));
        assertThat(Planner.images(wanted, having("busybox")).print()).isEqualTo("""
                1. build image demo-apart (missing)
                2. build image demo-base (missing)
                3. build image demo-app (missing) after 2
                4. build image demo-other (missing) after 3
                """);
    }

    @Test
    void getsTheLockedImageAndGivesItTheName() {
        Wanted wanted = wanted(
                service("a").locked("postgres:16", "postgres@sha256:7", Pull.MISSING),
                service("b").locked("postgres:16", "postgres@sha256:7", Pull.ALWAYS));
        String both = """
                1. pull image postgres@sha256:7 (as the lock says)
                2. tag image postgres:16 (as the lock says) after 1
                """;
        assertThat(Planner.images(wanted, nothing()).print()).isEqualTo(both);
        assertThat(Planner.images(wanted, having("postgres:16")).print()).isEqualTo(both);
    }

    @Test
    void getsALockedImageOnceAndGivesItsNameBack() {
        Wanted wanted = wanted(service("a").locked("postgres:16", "postgres@sha256:7", Pull.ALWAYS));
        assertThat(Planner.images(wanted, having("postgres:16", "postgres@sha256:7"))
                        .isEmpty())
                .isTrue();
        var moved = new Observed(
                List.of(), List.of(), List.of(), Map.of("postgres:16", "sha256:2", "postgres@sha256:7", "sha256:1"));
        String tag = "1. tag image postgres:16 (as the lock says)\n";
        assertThat(Planner.images(wanted, moved).print()).isEqualTo(tag);
        assertThat(Planner.images(wanted, having("postgres@sha256:7")).print()).isEqualTo(tag);
    }

    @Test
    void getsNoLockedImageThatIsNeverGot() {
        Wanted wanted = wanted(service("a").locked("postgres:16", "postgres@sha256:7", Pull.NEVER));
        assertThat(Planner.images(wanted, having("postgres:16")).isEmpty()).isTrue();
        assertThat(Planner.up(wanted, having("postgres:16"), UpOptions.DEFAULT).problems())
                .containsExactly(
                        "Image `postgres:16` of service `a` is locked to postgres@sha256:7, which is not there,"
                                + " and it is not to be pulled");
    }

    private static Observed having(String... images) {
        return new Observed(
                List.of(),
                List.of(),
                List.of(),
                Arrays.stream(images).collect(Collectors.toMap(image -> image, image -> "sha256:1")));
    }
}
