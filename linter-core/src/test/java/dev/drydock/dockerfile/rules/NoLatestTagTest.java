package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoLatestTagTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new NoLatestTag());

    @Test
    void reportsTheTag() {
        rule.reports("""
                FROM golang:latest AS build
                            #~~~~^ `golang:latest` changes from build to build; write the version that it is meant for
                FROM build
                FROM localhost:5000/acme/app:\\
                latest
                #~~~~^ `localhost:5000/acme/app:latest` changes from build to build; ...
                """);
    }

    @Test
    void followsTheDefaultsOfArguments() {
        rule.reports("""
                ARG TAG=latest
                FROM alpine:${TAG}
                     #~~~~~~~~~~~^ `alpine:latest`, the value of `alpine:${TAG}`, changes from build to build; ...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "FROM alpine:3.22",
                "FROM alpine",
                "FROM alpine:latest@sha256:cbe5f0ab5b9b8e6a8a1f1ef9ea5b7d8b0c1f5c9f5a7d6e8f9a0b1c2d3e4f5a6b",
                "FROM cgr.dev/chainguard/go:latest-dev",
                "ARG TAG\nFROM alpine:$TAG",
                "FROM scratch",
                "FROM alpine:3.22 AS latest\nFROM latest",
            })
    void acceptsVersionsDigestsAndWhatCannotBeKnown(String file) {
        rule.accepts(file + "\n");
    }
}
