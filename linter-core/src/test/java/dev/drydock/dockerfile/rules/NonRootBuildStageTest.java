package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NonRootBuildStageTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new NonRootBuildStage());

    @Test
    void reportsBuildStagesThatEndAsRoot() {
        rule.reports("""
                FROM alpine:3.22 AS build
                USER root
                     #~~^ this stage ends as `root`; switch to an unprivileged `USER` after the steps that need it
                FROM scratch
                USER app
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "FROM alpine:3.22 AS build\nUSER root\nUSER app\nFROM scratch\n",
                "FROM alpine:3.22 AS build\nUSER $WHO\nFROM scratch\n",
                "FROM alpine:3.22\nUSER root\n",
                "FROM alpine:3.22 AS build\nUSER root\nFROM build\nCMD id\n"
            })
    void leavesTheUserOfTheFinalStageToItsOwnRule(String file) {
        rule.accepts(file);
    }
}
