package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedundantTargetPlatformTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new RedundantTargetPlatform());

    @Test
    void takesTheOptionOut() {
        rule.reports("""
                        FROM --platform=$TARGETPLATFORM   alpine:3.22 AS one
                             #~~~~~~~~~~~~~~~~~~~~~~~~^ `$TARGETPLATFORM` is the default; leave `--platform` out
                        FROM --platform="${TARGETPLATFORM}" \\
                             #~~~~~~~~~~~~~~~~~~~~~~~~~~~~^ `${TARGETPLATFORM}` is the default...
                            # a comment
                            one
                        FROM --platform=${TARGETPLATFORM:-} one
                             #~~~~~~~~~~~~~~~~~~~~~~~~~~~~^ `${TARGETPLATFORM:-}` is the default...
                        """).fixedTo("""
                        FROM alpine:3.22 AS one
                        FROM \\
                            # a comment
                            one
                        FROM one
                        """);
    }

    @Test
    void reportsItBehindAnArgumentWithoutValue() {
        rule.reports("""
                        ARG TARGETPLATFORM
                        FROM --platform=$TARGETPLATFORM alpine:3.22
                             #~~~~~~~~~~~~~~~~~~~~~~~~^ `$TARGETPLATFORM` is the default...
                        """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "FROM alpine:3.22",
                "FROM --platform=$BUILDPLATFORM alpine:3.22",
                "FROM --platform=$TARGETOS/$TARGETARCH alpine:3.22",
                "FROM --platform=$TARGETPLATFORM/v8 alpine:3.22",
                "FROM --platform=${TARGETPLATFORM:-linux/amd64} alpine:3.22",
                "FROM --platform=${TARGETPLATFORM:+linux/amd64} alpine:3.22",
                "FROM --platform=${TARGETPLATFORM alpine:3.22"
            })
    void acceptsAnythingElse(String from) {
        rule.accepts(from + "\n");
    }

    @Test
    void acceptsAVariableOfTheFilesOwn() {
        rule.accepts("ARG TARGETPLATFORM=linux/amd64\nFROM --platform=$TARGETPLATFORM alpine:3.22\n");
    }
}
