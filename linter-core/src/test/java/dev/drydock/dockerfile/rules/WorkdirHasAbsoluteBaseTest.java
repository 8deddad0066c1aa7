package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkdirHasAbsoluteBaseTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new WorkdirHasAbsoluteBase());

    @Test
    void reportsTheFirstOneOfAStage() {
        rule.reports("""
                FROM alpine:3.22 AS build
                WORKDIR /srv
                FROM alpine:3.22
                WORKDIR app/
                        #~~^ where `app/` leads depends on the base image; write an absolute path
                WORKDIR lib
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "FROM alpine:3.22\nWORKDIR /srv\nWORKDIR app\n",
                "FROM alpine:3.22 AS base\nWORKDIR /srv\nFROM base\nWORKDIR app\n",
                "FROM alpine:3.22\nWORKDIR $DIR\nWORKDIR app\n",
                "FROM alpine:3.22\nWORKDIR ${DIR}/app\n",
                "FROM alpine:3.22\nWORKDIR c:\\srv\n"
            })
    void acceptsAnAbsoluteStartAndWhatOnlyTheBuildKnows(String file) {
        rule.accepts(file);
    }
}
