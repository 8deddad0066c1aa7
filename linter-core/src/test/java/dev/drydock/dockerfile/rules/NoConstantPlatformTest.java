package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoConstantPlatformTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new NoConstantPlatform());

    @Test
    void reportsConstants() {
        rule.reports("""
                        FROM --platform=linux/arm64 golang:1.25 AS build
                             #~~~~~~~~~~~~~~~~~~~~^ this stage is for `linux/arm64` whatever the build asks for; leave the platform to the build
                        FROM --platform="windows/amd64" mcr.microsoft.com/windows/nanoserver:ltsc2022
                             #~~~~~~~~~~~~~~~~~~~~~~~~^ this stage is for `windows/amd64` whatever...
                        FROM --platform=linux build
                             #~~~~~~~~~~~~~~^ this stage is for `linux` whatever...
                        """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "FROM alpine:3.22",
                "FROM --platform=$BUILDPLATFORM alpine:3.22",
                "FROM --platform=${TARGETPLATFORM} alpine:3.22",
                "FROM --platform=linux/$TARGETARCH alpine:3.22",
                "FROM --platform= alpine:3.22",
                "FROM --platform=lunar alpine:3.22"
            })
    void acceptsWhatTheBuildDecidesOrRefuses(String from) {
        rule.accepts(from + "\n");
    }

    @Test
    void acceptsAConstantBehindAnArgument() {
        rule.accepts("ARG PLATFORM=linux/amd64\nFROM --platform=$PLATFORM alpine:3.22\n");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"tool-amd64", "X86_64", "amd64", "linux-tools"})
    void acceptsAStageThatNamesItsPlatform(String name) {
        rule.accepts("FROM --platform=linux/x86_64 alpine:3.22 AS " + name + "\n");
    }
}
