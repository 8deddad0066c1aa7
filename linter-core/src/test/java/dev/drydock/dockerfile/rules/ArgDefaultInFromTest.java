package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgDefaultInFromTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new ArgDefaultInFrom());

    @Test
    void reportsNamesThatAreNoImage() {
        rule.reports("""
                ARG TAG
                ARG IMAGE
                ARG SPELLED=Alpine
                FROM alpine:${TAG}
                     #~~~~~~~~~~~^ `alpine:${TAG}` is `alpine:`, which is no image, without build arguments; give its `ARG` a default
                FROM $IMAGE
                     #~~~~^ `$IMAGE` is empty without build arguments; give its `ARG` a default
                FROM $SPELLED
                     #~~~~~~^ `$SPELLED` is `Alpine`, which is no image, without build arguments...
                """);
    }

    @Test
    void reportsLiteralsThatAreNoImage() {
        rule.reports("""
                FROM alpine:
                     #~~~~~^ `alpine:` is no image: the tag is empty
                FROM acme//shop
                     #~~~~~~~~^ `acme//shop` is no image: the repository name has an empty part
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "ARG TAG=3.22\nFROM alpine:$TAG",
                "ARG VARIANT\nFROM alpine:3.22$VARIANT",
                "ARG TAG\nFROM alpine:${TAG:-3.22}",
                "ARG VARIANT\nFROM alpine:3.22 AS base\nFROM base$VARIANT",
                "FROM alpine:$TAG",
                "FROM \"alpine\"",
                "FROM alpine AS Base\nFROM Base",
                "FROM alpine:3.22 AS a-linux\nFROM a-$TARGETOS"
            })
    void accepts(String text) {
        rule.accepts(text + "\n");
    }
}
