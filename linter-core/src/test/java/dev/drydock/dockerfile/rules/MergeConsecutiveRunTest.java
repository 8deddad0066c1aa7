package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergeConsecutiveRunTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new MergeConsecutiveRun());

    @Test
    void reportsTheFirstOfEachGroup() {
        rule.reports("""
                FROM alpine:3.22
                RUN mkdir /data
                #~^ this `RUN` and the 2 behind it make a layer each; merge them into one
                # owned by the service
                RUN chown 65532 /data
                RUN ["chmod", "700", "/data"]
                WORKDIR /data
                RUN echo a | sha256sum -c -
                #~^ this `RUN` and the one behind it make a layer each; merge them into one
                RUN touch b
                """);
    }

    @Test
    void comparesFlagsInAnyOrder() {
        rule.reports("""
                RUN --network=none --mount=type=cache,target=/c a
                #~^ this `RUN` and the one behind it...
                RUN --mount=type=cache,target=/c --network=none b
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN a\nUSER app\nRUN b",
                "RUN a && b\nRUN c",
                "RUN a\nRUN b; c",
                "RUN if a; then b; fi\nRUN c",
                "RUN --network=none a\nRUN b",
                "RUN --mount=type=secret,id=a a\nRUN --mount=type=secret,id=b b",
                "RUN a\nONBUILD RUN b",
                "RUN a\nFROM alpine:3.22\nRUN b",
                "RUN <<EOF\na\nb\nEOF\nRUN c",
                "RUN a 'open\nRUN b"
            })
    void accepts(String instructions) {
        rule.accepts("FROM alpine:3.22\n" + instructions + "\n");
    }
}
