package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnusedArgTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new UnusedArg());

    @Test
    void reportsArgsThatNothingExpands() {
        rule.reports("""
                ARG RELEASE=3.22 MIRROR
                                 #~~~~^ nothing uses `ARG MIRROR` before the first `FROM`; use it or remove it
                FROM alpine:${RELEASE}
                ARG EARLY
                RUN make
                ARG LATE
                    #~~^ nothing uses `ARG LATE` in this stage; use it or remove it
                COPY $LATER /
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "ARG A\nFROM alpine:$A",
                "ARG A\nFROM alpine:3.22\nARG A\nRUN make",
                "ARG A=1\nARG B=$A\nFROM alpine:$B",
                "ARG BUILDKIT_INLINE_CACHE=1\nFROM alpine:3.22",
                "FROM alpine:3.22\nARG A\nLABEL a=${A:-b}",
                "FROM alpine:3.22\nARG A\nRUN make",
                "FROM alpine:3.22 AS base\nARG A\nFROM base\nRUN make",
                "FROM alpine:3.22 AS base\nARG A\nFROM alpine:3.22 AS base-arm\nFROM base$B\nRUN make",
                "FROM alpine:3.22\nARG http_proxy",
                "FROM alpine:3.22\nARG A\nONBUILD RUN make",
                "ARG A"
            })
    void accepts(String text) {
        rule.accepts(text + "\n");
    }
}
