package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinnedImageDigestTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new PinnedImageDigest());

    @Test
    void reportsBaseImagesWithoutADigest() {
        rule.reports("""
                ARG VERSION=3.22
                FROM alpine:3.22 AS build
                     #~~~~~~~~~^ `alpine:3.22` has no digest; add `@sha256:...` behind it
                FROM alpine:$VERSION
                     #~~~~~~~~~~~~~^ `alpine:3.22`, the value of `alpine:$VERSION`, has no digest; ...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "FROM alpine:3.22@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1\n",
                "FROM scratch\n",
                "FROM $IMAGE\n",
                "FROM scratch AS base\nFROM base\n"
            })
    void acceptsDigestsStagesAndWhatOnlyTheBuildKnows(String file) {
        rule.accepts(file);
    }
}
