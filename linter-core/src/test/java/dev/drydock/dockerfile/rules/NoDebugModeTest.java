package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoDebugModeTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new NoDebugMode());

    @Test
    void reportsWhatIsInForceAtTheEnd() {
        rule.reports("""
                FROM python:3.13 AS base
                ENV FLASK_DEBUG=True
                    #~~~~~~~~~~~~~~^ `FLASK_DEBUG` leaves the image in debug or development mode; set it where you develop
                FROM base
                ARG MODE=development
                ENV A=b RAILS_ENV=$MODE
                        #~~~~~~~~~~~~~^ `RAILS_ENV` leaves the image...
                ENV ASPNETCORE_ENVIRONMENT "Development"
                    #~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^ `ASPNETCORE_ENVIRONMENT` leaves the image...
                ENV XDEBUG_MODE=develop,debug
                    #~~~~~~~~~~~~~~~~~~~~~~~^ `XDEBUG_MODE` leaves the image...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "ENV NODE_ENV=production",
                "ENV NODE_ENV=development\nRUN npm test\nENV NODE_ENV=production",
                "ARG NODE_ENV\nENV NODE_ENV=$NODE_ENV",
                "ARG DEBUG=1",
                "ENV DEBUG=false",
                "ENV DEBUG_LEVEL=1",
                "ENV DEBUG=app:*",
                "ENV XDEBUG_MODE=off",
                "ENV LOG_LEVEL=debug",
                "RUN NODE_ENV=development npm ci",
                "ENV NODE_ENV=development\nFROM alpine:3.22",
                "FROM node:22 AS dev\nENV NODE_ENV=development"
            })
    void accepts(String instructions) {
        rule.accepts("FROM node:22\n" + instructions + "\n");
    }
}
