package dev.drydock.compose.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProjectNameTest {
    private static Loading named() {
        return Loading.of("name: in-$WHERE\nservices: {app: {image: i, hostname: $COMPOSE_PROJECT_NAME}}")
                .variable("WHERE", "file");
    }

    @Test
    void comesFromTheNearestThatHasOne() {
        assertThat(Loading.service("").project().name()).isEqualTo("proj");
        assertThat(named().project().name()).isEqualTo("in-file");
        assertThat(named().file(".env", "COMPOSE_PROJECT_NAME=dotenv").project().name())
                .isEqualTo("dotenv");
        assertThat(named().variable("COMPOSE_PROJECT_NAME", "process").project().name())
                .isEqualTo("process");
        assertThat(named().variable("COMPOSE_PROJECT_NAME", "process")
                        .called("asked")
                        .key("hostname"))
                .isEqualTo("hostname: asked");
    }

    @Test
    void isNotRepaired() {
        assertThat(named().called("My.Shop").errors())
                .containsExactly("`My.Shop` is no project name; it must begin with a small letter or a digit and hold"
                        + " only these, `_` and `-`");
    }
}
