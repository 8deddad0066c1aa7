package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipefailTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new Pipefail());

    @Test
    void reportsTheFirstPipeOfEachStep() {
        rule.reports("""
                FROM node:22-alpine
                RUN curl -s https://example.com/a | tar x && ls | sort
                                                  ^ if what stands before this pipe fails, the build goes on; begin the `RUN` with `set -o pipefail`
                SHELL ["/bin/bash", "-c"]
                RUN --network=none a && \\
                    b |& c
                      #^ if what stands before this pipe fails...
                """).fixedTo("""
                FROM node:22-alpine
                RUN set -o pipefail && curl -s https://example.com/a | tar x && ls | sort
                SHELL ["/bin/bash", "-c"]
                RUN --network=none set -o pipefail && a && \\
                    b |& c
                """);
    }

    @Test
    void namesTheShellToTakeWhereTheOneInForceDoesNotKnowTheOption() {
        rule.reports("""
                FROM debian:12
                RUN a | b
                      ^ if what stands before this pipe fails, the build goes on; put `SHELL ["/bin/bash", "-o", "pipefail", "-c"]` before the `RUN`
                """).withoutFix();
    }

    @Test
    void knowsImagesWhoseShIsBash() {
        rule.reports("""
                FROM fedora:42
                RUN a | b
                      ^ if what stands before this pipe fails, the build goes on; begin the `RUN` with `set -o pipefail`
                """).fixedTo("""
                FROM fedora:42
                RUN set -o pipefail && a | b
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"a | head -1", "yes | a | b", "a | b && yes | c"})
    void offersNoFixThatWouldTakeAPartForFailedThatNobodyReads(String script) {
        String marked =
                "FROM alpine:3.22\nRUN " + script + "\n" + " ".repeat(4 + script.indexOf('|')) + "^ if what...\n";
        rule.reports(marked).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "FROM debian:12\nRUN a | b\n      ^",
                "FROM example/base:1\nRUN a | b\n      ^",
                "FROM alpine:3.22\nSHELL [\"sh\", \"-o\", \"pipefail\", \"-c\"]\nRUN a | b\n      ^",
                "FROM alpine:3.22\nRUN <<EOF\na | b\n  ^"
            })
    void offersNoFixWhereTheShellMayNotKnowTheOption(String marked) {
        String end = marked.contains("<<EOF") ? "\nEOF\n" : "\n";
        rule.reports(marked + " if what stands before this pipe fails..." + end).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "SHELL [\"/bin/bash\", \"-eo\", \"pipefail\", \"-c\"]\nRUN a | b",
                "SHELL [\"/bin/ash\", \"-o\", \"pipefail\", \"-c\"]\nRUN a | b",
                "SHELL [\"bash\", \"-o\", \"pipefail\", \"-c\"]\nFROM base\nRUN a | b",
                "RUN set -eo pipefail; a | b",
                "RUN bash -o pipefail -c 'a | b'",
                "RUN <<EOF\n#!/bin/bash -eo pipefail\na | b\nEOF",
                "SHELL [\"pwsh\", \"-c\"]\nRUN a | b",
                "RUN [\"a\", \"|\", \"b\"]",
                "RUN a || b",
                "RUN yes | a",
                "FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN a | b",
                "RUN echo 'a | b'",
                "CMD a | b"
            })
    void accepts(String instructions) {
        rule.accepts("FROM debian:12 AS base\n" + instructions + "\n");
    }
}
