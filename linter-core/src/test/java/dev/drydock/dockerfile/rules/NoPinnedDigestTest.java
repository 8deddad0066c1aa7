package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoPinnedDigestTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new NoPinnedDigest());

    @Test
    void reportsDigests() {
        rule.reports("""
                ARG IMAGE=alpine@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1
                FROM alpine:3.22@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1
                                #~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^ this digest keeps updates of the base image out; name a version instead
                FROM $IMAGE
                     #~~~~^ this digest keeps updates...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "FROM alpine:3.22\n",
                "FROM alpine\n",
                "FROM $IMAGE\n",
                "FROM scratch\n",
                "FROM alpine:3.22\nCOPY --from=busybox@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1 /bin/sh /bin/\n"
            })
    void acceptsTagsAndWhatOnlyTheBuildKnows(String file) {
        rule.accepts(file);
    }
}
