package dev.drydock.project.rules;

import dev.drydock.project.ProjectModel;
import dev.drydock.testing.RuleTester;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeSameVersionEverywhereTest {
    private final RuleTester<ProjectModel> rule = RuleTester.project(new ComposeSameVersionEverywhere());

    @Test
    void reportsTheRarerVersionInEveryFile() {
        rule.reports(Map.of("compose.yaml", """
                services:
                  db:
                    image: postgres:16
                  web:
                    build: web
                """, "test.compose.yaml", """
                services:
                  db:
                    image: docker.io/library/postgres:16-alpine
                  old:
                    image: postgres
                           #~~~~~~^ `postgres` here is `postgres:16` in `compose.yaml`; use one version everywhere
                """, "web/Dockerfile", """
                ARG PG=15
                FROM postgres:${PG}-alpine AS client
                     #~~~~~~~~~~~~~~~~~~~^ `postgres:15-alpine` here is `postgres:16` in `compose.yaml`; use one...
                FROM python:3.13
                """))
                .withoutFix();
    }

    @Test
    void reportsTwoVersionsInOneFile() {
        rule.reports(Map.of("compose.yaml", """
                services:
                  cache:
                    image: redis:7.4
                  queue:
                    image: redis:6
                           #~~~~~^ `redis:6` here is `redis:7.4` elsewhere in this file; use one version everywhere
                """));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "node:22-alpine",
                "node:${VERSION}",
                "node@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "acme/node:20"
            })
    void acceptsOtherVariantsOtherImagesAndWhatIsNotKnown(String image) {
        rule.accepts(Map.of("compose.yaml", "services:\n  a:\n    image: node:22\n  b:\n    image: " + image + "\n"));
    }

    @Test
    void acceptsWhatBelongsToAnotherProject() {
        rule.accepts(Map.of(
                "one/compose.yaml", "services:\n  a:\n    image: node:22\n",
                "two/compose.yaml", "services:\n  a:\n    image: node:20\n",
                "one/Dockerfile", "FROM node:18\n"));
    }
}
