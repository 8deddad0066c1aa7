package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureNeutralDownloadTest {
    private static final String SEVERAL = "FROM --platform=$BUILDPLATFORM alpine:3.22\n";

    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new ArchitectureNeutralDownload());

    @Test
    void reportsEachDownloadForOneArchitecture() {
        rule.reports("""
                        FROM debian:13-slim
                        ARG TARGETPLATFORM VERSION=1.4
                        ADD --chmod=755 https://example.com/v${VERSION}/tool_Linux_x86_64 /usr/local/bin/tool
                                        #~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^ this download is for `x86_64` whatever platform is built; take the architecture from `TARGETARCH`
                        RUN curl -fsSL -o /tmp/a "https://example.com/bin/linux/amd64/a" && \\
                                                 #~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^ this download is for `amd64`...
                            sh -c 'wget -qO- https://example.com/node-v$VERSION-linux-x64.tar.xz | tar xJ'
                                             #~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^ this download is for `x64`...
                        """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "FROM --platform=$BUILDPLATFORM alpine:3.22",
                "ARG TARGETARCH\nFROM alpine:3.22",
                "FROM alpine:3.22\nARG BUILDARCH=amd64",
                "FROM alpine:3.22\nARG TARGETOS ARCHIVE\nRUN echo $ARCHIVE",
                "FROM alpine:3.22 AS base-${TARGETARCH}\nFROM base-$TARGETARCH"
            })
    void takesAVariableOfThePlatformForASign(String file) {
        rule.reports(file + "\nADD https://example.com/arm64/a /a\n    #~~~~~~~~~~~~~~~~~~~~~~~~~^ this download...\n");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN curl -O https://example.com/tool-noarch.tar.gz",
                "RUN curl -O https://example.com/tool-$TARGETARCH-linux-amd64",
                "RUN curl -O https://amd64.example.com/tool",
                "RUN curl -O https://example.com/linux64/tool-v1.386.tar.gz",
                "RUN curl -O https://example.com/setup-x64.exe",
                "RUN curl -O https://example.com/tool-darwin-arm64",
                "RUN curl -O https://example.com/aarch64-linux-musl-cross.tgz",
                "RUN curl -O https://example.com/gcc-x86_64-aarch64-none-elf.tar.xz",
                "RUN curl -O $SITE/tool-amd64",
                "RUN curl -o tool-amd64 https://example.com/tool",
                "RUN echo https://example.com/tool-amd64",
                "RUN if [ \"$TARGETARCH\" = amd64 ]; then curl -O https://example.com/tool-amd64; fi",
                "RUN case \"$(uname -m)\" in x86_64) curl -O https://example.com/tool-amd64 ;; esac",
                "RUN test \"$(dpkg --print-architecture)\" != armhf && curl -O https://example.com/tool-amd64",
                "RUN case $A in linux/amd64) curl -O https://example.com/tool-amd64 ;; esac",
                "RUN curl -O https://example.com/tool-amd64 && case",
                "RUN curl -O https://example.com/tool-amd64\nADD https://example.com/tool-arm64 /",
                "FROM --platform=linux/amd64 alpine:3.22\nADD https://example.com/tool-amd64 /",
                "FROM alpine:3.22 AS tool-amd64\nADD https://example.com/tool-amd64 /\nFROM tool-$TARGETARCH",
                "RUN curl -O https://example.com/tool-$DPKG_ARCH-amd64",
                "CMD curl -O https://example.com/tool-amd64"
            })
    void acceptsWhatSuitsOrMaySuitThePlatform(String steps) {
        rule.accepts(SEVERAL + steps + "\n");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN test \"$TARGETPLATFORM\" = linux/amd64",
                "RUN [ $TARGETARCH = amd64 ] || exit 1",
                "RUN if [ \"$TARGETARCH\" != \"amd64\" ]; then echo no; exit 1; fi",
                "RUN case $TARGETARCH in amd64|x86_64) ;; *) exit 1 ;; esac"
            })
    void acceptsAFileThatRefusesOtherPlatforms(String guard) {
        rule.accepts(SEVERAL + "ARG TARGETPLATFORM TARGETARCH\n" + guard
                + "\nRUN curl -O https://example.com/tool-x86_64\n");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN case $TARGETARCH in amd64|arm64) ;; *) exit 1 ;; esac",
                "RUN if [ $TARGETARCH = amd64 ]; then make; fi",
                "RUN test -n \"$TARGETARCH\""
            })
    void reportsWhereSeveralPlatformsPass(String step) {
        rule.reports(SEVERAL + "ARG TARGETARCH\n" + step
                + "\nADD https://example.com/arm64/a /a\n    #~~~~~~~~~~~~~~~~~~~~~~~~~^ this download...\n");
    }

    @Test
    void saysNothingOfFilesForOnePlatform() {
        rule.accepts(
                "FROM alpine:3.22\nRUN wget https://example.com/tool-amd64\nADD https://example.com/tool-amd64 /\n");
    }
}
