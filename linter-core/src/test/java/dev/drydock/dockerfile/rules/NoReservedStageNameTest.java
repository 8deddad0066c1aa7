package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoReservedStageNameTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new NoReservedStageName());

    @Test
    void reportsTheNamesThatTheBuilderKeeps() {
        rule.reports("""
                FROM alpine:3.22 AS scratch
                                    #~~~~~^ `scratch` stands for the empty image; choose another name for this stage
                FROM alpine:3.22 AS Context
                                    #~~~~~^ `Context` stands for the build context; ...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"FROM scratch AS base\n", "FROM scratch\n", "FROM alpine:3.22 AS contexts\n"})
    void acceptsOtherNames(String file) {
        rule.accepts(file);
    }
}
