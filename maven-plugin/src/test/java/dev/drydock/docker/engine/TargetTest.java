package dev.drydock.docker.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TargetTest {
    @Test
    void encodesWhatComesFromOutside() {
        Target target = Target.of("/images")
                .part("localhost:5000/a b/ü:1@sha256:0")
                .part("json")
                .query("x", "a&b=c d+e")
                .query("on", true)
                .queryText("none", "");
        assertThat(target)
                .hasToString("/images/localhost:5000/a%20b/%C3%BC:1%40sha256:0/json?x=a%26b%3Dc%20d%2Be&on=1");
    }

    @Test
    void asksForLabelsByNameOrValue() {
        assertThat(Target.of("/volumes").labelled(Map.of("project", "shop", "kept", "")))
                .hasToString("/volumes?filters="
                        + "%7B%22label%22%3A%7B%22kept%22%3Atrue%2C%22project%3Dshop%22%3Atrue%7D%7D");
        assertThat(Target.of("/volumes").labelled(Map.of())).hasToString("/volumes");
    }
}
