package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinnedImageTagTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new PinnedImageTag());

    @Test
    void reportsEveryBaseImageWithoutTag() {
        rule.reports("""
                FROM --platform=$BUILDPLATFORM golang AS build
                                               #~~~~^ `golang` has no tag; add the version that the build is meant for
                FROM alpine:3.22
                FROM localhost:5000/acme/app
                     #~~~~~~~~~~~~~~~~~~~~~^ `localhost:5000/acme/app` has no tag; ...
                """);
    }

    @Test
    void followsTheDefaultsOfArguments() {
        rule.reports("""
                ARG BASE=debian
                FROM ${BASE}
                     #~~~~~^ `debian`, the value of `${BASE}`, has no tag; add the version that the build is meant for
                """);
    }

    @Test
    void isNotMisledByTheStagesOwnName() {
        rule.reports("""
                FROM base AS base
                     #~~^ `base` has no tag; ...
                FROM base
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "FROM alpine:3.22",
                "FROM alpine:latest",
                "FROM alpine@sha256:cbe5f0ab5b9b8e6a8a1f1ef9ea5b7d8b0c1f5c9f5a7d6e8f9a0b1c2d3e4f5a6b",
                "FROM ruby@sha256:f1dbca0f5dbc9",
                "FROM scratch",
                "FROM $BASE",
                "ARG TAG\nFROM alpine:$TAG",
                "ARG BASE=alpine:3.22\nFROM $BASE",
                "FROM alpine:3.22 AS Base\nFROM base",
                "FROM :3.22",
                "FROM alpine:",
                "RUN id",
            })
    void acceptsVersionsStagesAndWhatCannotBeKnown(String file) {
        rule.accepts(file + "\n");
    }
}
