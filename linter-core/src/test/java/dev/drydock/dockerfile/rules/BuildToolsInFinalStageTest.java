package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildToolsInFinalStageTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new BuildToolsInFinalStage());

    @Test
    void reportsCompilersAndHeaders() {
        rule.reports("""
                FROM debian:12
                RUN apt-get update && apt-get install -y -t stable curl g++-12 libpq-dev=15.* libpq5
                                                                        #~~~~^ Build tools stay in the final image: `g++-12`, `libpq-dev=15.*`; install them in an earlier stage and copy the result
                """);
    }

    @Test
    void looksIntoTheStagesThatTheLastOneBuildsOn() {
        rule.reports("""
                FROM alpine:3.20 AS base
                RUN apk add --no-cache build-base
                                       #~~~~~~~~^ Build tools stay in the final image: `build-base`; install...
                FROM alpine:3.20 AS other
                RUN apk add --no-cache gcc
                FROM base
                CMD ["sh"]
                """);
    }

    @Test
    void reportsWhatARemovalForgets() {
        rule.reports("""
                FROM debian:12
                RUN apt-get remove -y make && apt-get install -y gcc make && apt-get purge -y gcc
                                                                     #~~^ Build tools stay in the final image: `make`; install...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "apt-get install -y curl libpq5 golang-docs",
                "apt-get install -y gcc && make && apt-get purge -y --auto-remove gcc",
                "apt-get install -y gcc && apt-get purge -y $BUILD_DEPS",
                "apt-get install -y gcc && apt-mark auto gcc && apt-get autoremove -y",
                "apk add --virtual .build gcc musl-dev && make && apk del .build",
                "apk add -t .build gcc && make && apk del --no-network .build",
                "dnf -y install gcc && dnf -y remove gcc",
                "apt-get install -y $TOOLS",
                "echo apt-get install gcc"
            })
    void acceptsWhatIsNoBuildToolOrTakenAway(String command) {
        rule.accepts("FROM debian:12\nRUN " + command + "\n");
    }

    @Test
    void acceptsImagesForDevelopers() {
        rule.accepts("FROM debian:12 AS dev-envs\nRUN apt-get update && apt-get install -y gcc\n");
    }
}
