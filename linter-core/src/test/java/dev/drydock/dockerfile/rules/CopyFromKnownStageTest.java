package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyFromKnownStageTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new CopyFromKnownStage());

    @Test
    void reportsNamesThatNoEarlierStageHas() {
        rule.reports("""
                FROM golang:1.26 AS build
                FROM alpine:3.22
                COPY --from=biuld /app /app
                            #~~~^ `biuld` is no stage above this one; did you mean `build`?
                COPY --from=assets /app /app
                            #~~~~^ `assets` is no stage above this one; name one, or an image with its tag
                COPY --from=7 /app /app
                            ^ `7` is no stage above this one; ...
                COPY --from=Assets /app /app
                            #~~~~^ `Assets` is no stage above this one; ...
                FROM node:24 AS assets
                """);
    }

    @Test
    void reportsANumberWithoutStages() {
        rule.reports("""
                COPY --from=0 /app /app
                            ^ `0` is no stage above this one; ...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "FROM alpine:3.22 AS a\nFROM scratch\nCOPY --from=a /x /x\nCOPY --from=A /x /x\nCOPY --from=0 /x /x\n",
                "FROM scratch\nCOPY --from=busybox /bin/sh /bin/\n",
                "FROM scratch\nCOPY --from=acme/tool /t /t\nCOPY --from=tool:1 /t /t\n",
                "FROM scratch\nCOPY --from=$STAGE /t /t\n",
                "FROM alpine:3.22 AS a\nCOPY --from=a /x /x\n",
                "FROM alpine:3.22\nONBUILD COPY --from=build /x /x\n",
                "FROM scratch\nCOPY --from= /x /x\n",
                "FROM scratch\nCOPY x /x\n"
            })
    void acceptsStagesImagesAndWhatOnlyTheBuildKnows(String file) {
        rule.accepts(file);
    }
}
