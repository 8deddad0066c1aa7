package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasePlatformMatchesTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new BasePlatformMatches());

    @Test
    void followsAStageToItsRoot() {
        rule.reports("""
                        FROM --platform=linux/amd64 debian:13 AS base
                        FROM base AS tools
                        FROM --platform=linux/arm64 tools
                                                    #~~~^ `tools` is for `linux/amd64`, not for `linux/arm64`; use one platform
                        FROM --platform=linux/x86_64 tools
                        """).withoutFix();
    }

    @Test
    void knowsImagesForOnePlatform() {
        rule.reports("""
                        FROM --platform=linux/amd64 arm64v8/alpine:3.22
                                                    #~~~~~~~~~~~~~~~~~^ `arm64v8/alpine:3.22` is for `linux/arm64/v8`, not for `linux/amd64`...
                        """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "FROM alpine:3.22 AS base\nFROM --platform=linux/arm64 base",
                "FROM --platform=$BUILDPLATFORM alpine:3.22 AS base\nFROM --platform=linux/arm64 base",
                "FROM --platform=linux/arm64 alpine:3.22 AS base\nFROM --platform=$TARGETPLATFORM base",
                "FROM --platform=linux/arm64 alpine:3.22 AS base\nFROM base",
                "FROM --platform=linux/arm64 arm64v8/alpine:3.22",
                "FROM --platform=linux/arm64 registry.example.com/amd64/alpine:3.22",
                "FROM --platform=linux/arm64 $BASE",
                "FROM --platform=linux/arm64 scratch",
                "FROM arm64v8/alpine:3.22"
            })
    void acceptsWhatMatchesOrCannotBeKnown(String file) {
        rule.accepts(file + "\n");
    }
}
