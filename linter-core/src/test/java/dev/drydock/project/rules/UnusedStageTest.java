package dev.drydock.project.rules;

import dev.drydock.project.ProjectModel;
import dev.drydock.testing.RuleTester;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnusedStageTest {
    private final RuleTester<ProjectModel> rule = RuleTester.project(new UnusedStage());

    @Test
    void reportsNamedStagesThatNothingUses() {
        rule.reports("""
                FROM node:22 AS deps
                                #~~^ no stage builds on `deps` or copies from it; use it or remove it
                RUN npm ci
                FROM node:22 AS builder
                RUN npm ci && npm run build
                FROM node:22-slim
                COPY --from=builder /dist /dist
                """);
    }

    @Test
    void knowsWhatServicesBuild() {
        String services = """
                services:
                  api:
                    build:
                      context: .
                      target: api
                  worker:
                    build: .
                """;
        rule.reports(Map.of("compose.yaml", services, "Dockerfile", """
                FROM node:22 AS deps
                                #~~^ no stage builds on `deps` or copies from it, and no service builds it; use it or remove it
                FROM node:22 AS api
                FROM node:22 AS worker
                """));
        rule.accepts(Map.of("compose.yaml", services.replace("target: api", "target: $STAGE"), "Dockerfile", """
                FROM node:22 AS deps
                FROM node:22 AS api
                """));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "FROM a AS deps\nFROM deps",
                "FROM a AS deps\nFROM b\nCOPY --from=DEPS /a /a",
                "FROM a AS deps\nFROM b\nCOPY --from=0 /a /a",
                "FROM a AS deps\nFROM b\nRUN --mount=type=bind,from=deps,target=/a true",
                "FROM a AS deps\nFROM b\nRUN --mount=from=deps,target=/a true",
                "FROM a AS deps\nFROM b\nCOPY --from=$STAGE /a /a",
                "ARG BASE\nFROM a AS deps\nFROM $BASE",
                "FROM a AS unit-tests\nFROM b",
                "FROM scratch AS binary\nCOPY a /a\nFROM b",
                "FROM a AS worker\nCMD [\"work\"]\nFROM b",
                "FROM a\nFROM b",
                "FROM a AS only"
            })
    void accepts(String text) {
        rule.accepts(text + "\n");
    }
}
