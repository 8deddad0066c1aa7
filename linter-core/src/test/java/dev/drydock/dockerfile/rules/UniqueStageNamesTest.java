package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UniqueStageNamesTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new UniqueStageNames());

    @Test
    void reportsTheLaterOfTwo() {
        rule.reports("""
                FROM alpine:3.22 AS build
                FROM alpine:3.22 AS test
                FROM alpine:3.22 AS Build
                                    #~~~^ the stage in line 1 is called `build`, too; choose another name
                FROM alpine:3.22 AS build
                                    #~~~^ the stage in line 1 is called `build`, too; ...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"FROM alpine:3.22 AS build\nFROM build AS test\n", "FROM alpine:3.22\nFROM alpine:3.22\n", ""})
    void acceptsDifferentNamesAndNone(String file) {
        rule.accepts(file);
    }
}
