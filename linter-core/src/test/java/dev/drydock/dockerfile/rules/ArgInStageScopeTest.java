package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgInStageScopeTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new ArgInStageScope());

    @Test
    void reportsTheFirstUseInEachStage() {
        rule.reports("""
                ARG RELEASE=1.4
                FROM alpine:3.22 AS build
                ARG TARGET=all
                RUN make "$TARGET" && echo "${RELEASE}" $RELEASE
                                            #~~~~~~~~^ `RELEASE` is declared before the first `FROM` only, so it is empty here; add `ARG RELEASE` to this stage
                FROM alpine:3.22
                LABEL version=$RELEASE
                              #~~~~~~^ `RELEASE` is declared before the first `FROM` only...
                COPY --from=build /out/$TARGET /srv
                                       #~~~~~^ `TARGET` is declared in `build` only, so it is empty here; add `ARG TARGET` to this stage
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "ARG RELEASE\nRUN echo $RELEASE",
                "ENV RELEASE=2\nRUN echo $RELEASE",
                "RUN RELEASE=2 && echo $RELEASE",
                "RUN export RELEASE=2; echo $RELEASE",
                "RUN for RELEASE in a b; do echo $RELEASE; done",
                "RUN cat list | while read a RELEASE; do echo $RELEASE; done",
                "RUN . ./settings && echo $RELEASE",
                "RUN echo '$RELEASE' \\$RELEASE ${RELEASE:-2}",
                "RUN --mount=type=secret,id=r,env=RELEASE echo $RELEASE",
                "CMD echo $RELEASE",
                "ONBUILD RUN echo $RELEASE",
                "SHELL [\"pwsh\"]\nRUN echo $RELEASE"
            })
    void acceptsWhatHasAValueOrMayHave(String instructions) {
        rule.accepts("ARG RELEASE=1\nFROM alpine:3.22\n" + instructions + "\n");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "ARG NODE_VERSION=22\nFROM node:22\nRUN echo $NODE_VERSION",
                "ARG V=22\nFROM python:$V\nRUN echo $V",
                "ARG V=22\nFROM alpine:3.22 AS a\nARG V\nFROM a\nRUN echo $V",
                "ARG V=22\nRUN echo $V"
            })
    void acceptsWhatTheBaseMayBring(String text) {
        rule.accepts(text + "\n");
    }
}
