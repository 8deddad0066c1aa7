package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionDescriptionTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new DefinitionDescription());

    @Test
    void setsOtherCommentsApart() {
        rule.reports("""
                # the newest one
                FROM alpine:3.20 AS base
                #~~^ the comment above does not describe `base`; begin it with `base`, or leave a blank line after it
                # version is set by CI
                # for releases
                ARG VERSION
                #~^ the comment above does not describe `VERSION`; begin it with `VERSION`, or leave a blank line after it
                """).fixedTo("""
                # the newest one

                FROM alpine:3.20 AS base
                # version is set by CI
                # for releases

                ARG VERSION
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "# base what all build on\nFROM alpine:3.20 AS base",
                "# see the handbook\n# VERSION of the shop\nARG VERSION=1",
                "# B is good\nARG A B",
                "# anything\nFROM alpine:3.20",
                "# anything\n\nARG A",
                "# anything\n#\nARG A",
                "# A\nARG A",
                "# anything\nENV A=b",
                "# hadolint ignore=DL3006\nFROM alpine AS base",
                "ARG A",
            })
    void acceptsDescriptionsAndOtherComments(String text) {
        rule.accepts(text + "\n");
    }
}
