package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FromComesFirstTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new FromComesFirst());

    @Test
    void reportsTheFirstInstructionThatIsNoArg() {
        rule.reports("""
                # first
                ARG VERSION=3.22
                LABEL team=data
                #~~~^ `LABEL` stands before the first `FROM`, where only `ARG` may; move it below
                RUN id
                FROM alpine:$VERSION
                RUN id
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "# syntax=docker/dockerfile:1\nARG V=1\nFROM alpine:$V\nLABEL a=b\n",
                "LABEL a=b\nRUN id\n",
                "",
                "WROKDIR /srv\nFROM alpine:3.22\n"
            })
    void acceptsArgsDirectivesAndSnippets(String file) {
        rule.accepts(file);
    }
}
