package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefinedArgInFromTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new DefinedArgInFrom());

    @Test
    void reportsWhatNoGlobalArgDeclares() {
        rule.reports("""
                ARG REGISTRY=docker.io
                FROM --platform=$BULIDPLATFORM ${REGISTY}/library/alpine:3.22 AS build
                                #~~~~~~~~~~~~^ no `ARG` before the first `FROM` declares `BULIDPLATFORM`; did you mean `BUILDPLATFORM`?
                                               #~~~~~~~~^ no `ARG` before the first `FROM` declares `REGISTY`; did you mean `REGISTRY`?
                ARG RUNTIME=alpine
                FROM $RUNTIME
                     #~~~~~~^ no `ARG` before the first `FROM` declares `RUNTIME`; move its `ARG` there
                FROM alpine:$VERSION
                            #~~~~~~^ no `ARG` before the first `FROM` declares `VERSION`; add one with a default
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "ARG V\nFROM alpine:$V",
                "FROM --platform=$BUILDPLATFORM alpine:3.22",
                "FROM --platform=$TARGETOS($TARGETOSVERSION)/amd64 alpine:3.22",
                "FROM alpine AS a-linux\nFROM a-$TARGETOS",
                "FROM alpine:${V:-3.22}",
                "FROM alpine:3.22${V+-slim}"
            })
    void accepts(String text) {
        rule.accepts(text + "\n");
    }
}
