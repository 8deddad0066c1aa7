package dev.drydock.project.rules;

import dev.drydock.project.ProjectModel;
import dev.drydock.testing.RuleTester;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComposePlatformConsistentTest {
    private final RuleTester<ProjectModel> rule = RuleTester.project(new ComposePlatformConsistent());

    @Test
    void reportsTheRarerPlatformsOfAFile() {
        rule.reports(Map.of("compose.yaml", """
                        services:
                          one:
                            image: a
                            platform: linux/arm64
                                      #~~~~~~~~~^ `one` is for `linux/arm64`, but `two` for `linux/amd64`, so one of them is emulated; use one platform
                          two:
                            image: b
                            platform: linux/amd64
                          three:
                            image: c
                            platform: "linux/x86_64"
                          four:
                            image: d
                        """)).withoutFix();
    }

    @Test
    void keepsToTheFirstOfTwo() {
        rule.reports(Map.of("compose.yaml", """
                        services:
                          one:
                            image: a
                            platform: linux/arm64
                          two:
                            image: b
                            platform: linux/amd64
                                      #~~~~~~~~~^ `two` is for `linux/amd64`, but `one` for `linux/arm64`...
                        """));
    }

    @Test
    void reportsAContradictionToTheDockerfile() {
        rule.reports(Map.of("web/Dockerfile", """
                        FROM --platform=linux/amd64 debian:13-slim AS base
                        FROM base AS runtime
                        FROM alpine:3.22
                        """, "compose.yaml", """
                        services:
                          web:
                            build:
                              context: web
                              target: runtime
                            platform: linux/arm64/v8
                                      #~~~~~~~~~~~~^ `web` is built for `linux/amd64` in `web/Dockerfile`, not for `linux/arm64/v8`; use one platform
                        """)).withoutFix();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "linux/amd64, linux/x86_64",
        "linux/arm/v6, linux/arm/v7",
        "linux/amd64, wasi/wasm",
        "linux/amd64, linux",
        "linux/amd64, $PLATFORM",
        "linux/amd64, lunar"
    })
    void acceptsWhatAgreesOrCannotBeCompared(String one, String other) {
        rule.accepts(Map.of("compose.yaml", services("web", one, "db", other, "")));
    }

    @Test
    void acceptsServicesThatAreMeantToDiffer() {
        rule.accepts(Map.of("compose.yaml", services("test", "linux/amd64", "test-arm64", "linux/arm64", "")));
        rule.accepts(
                Map.of("compose.yaml", services("web", "linux/amd64", "db", "linux/arm64", "    profiles: [pi]\n")));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "FROM --platform=linux/x86_64 alpine:3.22",
                "FROM --platform=$BUILDPLATFORM alpine:3.22",
                "FROM alpine:3.22",
                "FROM --platform=linux/arm64 alpine:3.22 AS other\nFROM alpine:3.22"
            })
    void acceptsADockerfileForThePlatform(String dockerfile) {
        String compose = "services:\n  web:\n    build: .\n    platform: linux/amd64\n";
        rule.accepts(Map.of("Dockerfile", dockerfile + "\n", "compose.yaml", compose));
    }

    private static String services(String one, String platform, String other, String otherPlatform, String more) {
        return "services:\n  %s:\n    image: a\n    platform: %s\n  %s:\n    image: b\n    platform: %s\n%s"
                .formatted(one, platform, other, otherPlatform, more);
    }
}
