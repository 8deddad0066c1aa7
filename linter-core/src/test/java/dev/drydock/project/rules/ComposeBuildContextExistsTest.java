package dev.drydock.project.rules;

import dev.drydock.project.ProjectModel;
import dev.drydock.testing.RuleTester;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeBuildContextExistsTest {
    private static final String DOCKERFILE =
            "ARG BASE=alpine\nFROM ${BASE} AS build\nARG VERSION\nFROM scratch AS runtime\n";

    private final RuleTester<ProjectModel> rule = RuleTester.project(new ComposeBuildContextExists());

    @Test
    void reportsAMissingFolderAndDockerfile() {
        rule.reports(Map.of("web/a", "", "deploy/compose.yaml", """
                services:
                  api:
                    build: ../api
                           #~~~~^ there is no folder `api` to build in
                  web:
                    build: ../web
                           #~~~~^ there is no Dockerfile `web/Dockerfile`
                  job:
                    build:
                      context: ../web
                      dockerfile: job.Dockerfile
                                  #~~~~~~~~~~~~^ there is no Dockerfile `web/job.Dockerfile`
                """, "deploy/a", ""))
                .withoutFix();
    }

    @Test
    void findsTheContextInTheFileThatAnotherIsLaidOver() {
        rule.reports(Map.of(
                "web/Dockerfile",
                DOCKERFILE,
                "compose.yaml",
                "services:\n  web:\n    build: web\n",
                "dev.compose.yaml",
                """
                services:
                  web:
                    build:
                      target: runtme
                              #~~~~^ `web/Dockerfile` has no stage `runtme`...
                """));
    }

    @Test
    void reportsAMissingStageAndArgument() {
        rule.reports(Map.of("web/Dockerfile", DOCKERFILE, "compose.yaml", """
                services:
                  web:
                    build:
                      context: web
                      target: runtme
                              #~~~~^ `web/Dockerfile` has no stage `runtme`; it has the stages `build`, `runtime`
                      args:
                        BASE: debian
                        VERSON: 1
                        #~~~~^ no `ARG` of `web/Dockerfile` declares `VERSON`
                        HTTP_PROXY: http://proxy.test
                """));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "web",
                "./web/",
                "{context: web, target: Runtime}",
                "{context: web, target: '1'}",
                "{context: web, target: $TARGET}",
                "{context: web, args: [VERSION]}",
                "{context: ., dockerfile: web/Dockerfile}",
                "{context: ., dockerfile_inline: FROM scratch}",
                "generated",
                "$UNKNOWN",
                "/srv/web",
                "https://example.com/web.git",
                "git@example.com:web.git",
            })
    void acceptsWhatIsThereOrElsewhereOrCannotBeKnown(String build) {
        rule.accepts(Map.of(
                "web/Dockerfile",
                DOCKERFILE,
                ".gitignore",
                "generated",
                "compose.yaml",
                "services:\n  web:\n    build: " + build + "\n"));
    }

    @Test
    void staysSilentWhereOnlyTheComposeFileIs() {
        rule.accepts(Map.of("compose.yaml", "services:\n  web:\n    build: web\n"));
    }
}
