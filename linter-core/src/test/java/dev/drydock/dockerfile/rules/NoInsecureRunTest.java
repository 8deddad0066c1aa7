package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoInsecureRunTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new NoInsecureRun());

    @Test
    void reportsTheInsecureMode() {
        rule.reports("""
                FROM alpine:3.22
                RUN --security=insecure id
                    #~~~~~~~~~~~~~~~~~^ this step runs with all privileges of the builder; leave `--security=insecure` out
                ARG MODE=insecure
                RUN --mount=type=cache,target=/c --security=$MODE id
                                                 #~~~~~~~~~~~~~~^ this step runs with all privileges...
                ONBUILD RUN --security=insecure id
                            #~~~~~~~~~~~~~~~~~^ this step runs with all privileges...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN id",
                "RUN --security=sandbox id",
                "RUN --security=$MODE id",
                "RUN --security= id",
                "RUN tool --security=insecure"
            })
    void acceptsTheSandboxAndWhatOnlyTheBuildKnows(String line) {
        rule.accepts("FROM alpine:3.22\n" + line + "\n");
    }
}
