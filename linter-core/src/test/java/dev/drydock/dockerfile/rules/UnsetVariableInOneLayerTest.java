package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsetVariableInOneLayerTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new UnsetVariableInOneLayer());

    @Test
    void reportsAnUnsetThatLastsForNothing() {
        rule.reports("""
                FROM alpine:3.22 AS base
                ENV MODE=release LEVEL=2
                FROM base
                RUN ./build.sh && unset MODE OTHER && unset -v LEVEL
                                        #~~^ `unset MODE` ends with this `RUN`, and the image keeps the `ENV`; set it where it is needed
                                                               #~~~^ `unset LEVEL` ends with this `RUN`...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN unset MODE && ./build.sh",
                "RUN export X=1; unset X",
                "ARG A=1\nRUN unset A",
                "RUN unset LATER\nENV LATER=1",
                "RUN unset -f MODE",
                "RUN unset $NAME"
            })
    void accepts(String instructions) {
        rule.accepts("FROM alpine:3.22\nENV MODE=release\n" + instructions + "\n");
    }
}
