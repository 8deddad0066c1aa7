package dev.drydock.project.rules;

import dev.drydock.project.ProjectModel;
import dev.drydock.testing.RuleTester;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeBindOverImageFilesTest {
    private static final String DOCKERFILE = """
            FROM node:22 AS assets
            RUN npm run build
            FROM node:22-slim AS base
            WORKDIR /srv
            FROM base
            WORKDIR app
            RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev
            COPY --from=assets /out/ static/
            """;

    private final RuleTester<ProjectModel> rule = RuleTester.project(new ComposeBindOverImageFiles());

    @Test
    void reportsHiddenDependenciesAndFilesOfOtherStages() {
        rule.reports(Map.of("web/Dockerfile", DOCKERFILE, "compose.yaml", """
                services:
                  web:
                    build: web
                    volumes:
                      - ./web:/srv/app
                              #~~~~~~^ `/srv/app` hides `/srv/app/node_modules`, which `web/Dockerfile` fills; mount less, or...
                  files:
                    build: web
                    volumes:
                      - ./files:/srv/app/static/
                                #~~~~~~~~~~~~~~^ `/srv/app/static/` hides `/srv/app/static`, which `web/Dockerfile` fills; mount...
                """)).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "volumes: [./web:/srv/app, /srv/app/node_modules, static:/srv/app/static]",
                "volumes: [./web/src:/srv/app/src]",
                "volumes: [./web/node_modules:/srv/app/node_modules]",
                "volumes: [./full:/srv/app]",
                "volumes: [code:/srv/app]",
                "volumes: ['./web:/srv/app', 'x:${DEPENDENCIES}']",
                "volumes: ['./web:${CODE}']",
                "volumes: ['${CODE}:/srv/app']",
                "volumes: [./web:/srv/app]\n    command: sh -c 'npm install && npm start'",
            })
    void acceptsWhatStaysVisibleOrCannotBeKnown(String volumes) {
        rule.accepts(Map.of(
                "web/Dockerfile",
                DOCKERFILE,
                "full/node_modules/a",
                "",
                "full/static/a",
                "",
                "compose.yaml",
                "services:\n  web:\n    build: web\n    " + volumes + "\n"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"RUN npm install -g pnpm", "RUN npm run build", "RUN cd /x && make", "COPY . ."})
    void acceptsImagesThatAddNothing(String step) {
        rule.accepts(Map.of(
                "Dockerfile",
                "FROM node:22\nWORKDIR /app\n" + step + "\n",
                "compose.yaml",
                "services:\n  web:\n    build: .\n    volumes: ['.:/app']\n"));
    }
}
