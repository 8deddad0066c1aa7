package dev.drydock.project.rules;

import dev.drydock.project.ProjectModel;
import dev.drydock.testing.RuleTester;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoIgnoredCopySourceTest {
    private final RuleTester<ProjectModel> rule = RuleTester.project(new NoIgnoredCopySource());

    @Test
    void namesThePatternThatLeavesASourceOut() {
        rule.reports(Map.of(".dockerignore", "*.md\n\ntarget/\n", "Dockerfile", """
                FROM eclipse-temurin:21-jre
                COPY --chown=1 LICENSE target/app.jar /srv/
                                       #~~~~~~~~~~~~^ `target/app.jar` is left out of the build context by `target` (.dockerignore:3:1)...
                ADD README.md /srv/
                    #~~~~~~~^ `README.md` is left out of the build context by `*.md` (.dockerignore:1:1)...
                """))
                .withoutFix();
    }

    @ParameterizedTest(name = "{1} with {0}")
    @CsvSource({"*, ./", "**, ./", "**/*, ./", "*, src/..", "*.jar, *.jar", "*, *.jar", "lib, lib/*.jar"})
    void reportsWhatIsLeftOutAsAWhole(String ignore, String source) {
        rule.reports(Map.of(
                ".dockerignore",
                ignore,
                "Dockerfile",
                "FROM scratch\nCOPY " + source + " /\n     #" + "~".repeat(Math.max(0, source.length() - 2)) + "^ `"
                        + source + "` is left out...\n"));
    }

    @ParameterizedTest(name = "{1} with {0}")
    @CsvSource({
        ".*, .",
        "* !src, .",
        "* !src, src/main",
        "* !src/main, src",
        "src/*.log, src",
        "docs, src",
        "* !package.json, *.json",
        "*.tmp, $UNKNOWN.tmp",
        "*.txt, https://example.com/a.txt",
        "foobar, --from=base /foobar",
        "**, ../src",
    })
    void acceptsWhatIsSentAtLeastInPart(String ignore, String source) {
        rule.accepts(Map.of(
                ".dockerignore",
                ignore.replace(' ', '\n'),
                "Dockerfile",
                "FROM alpine AS base\nFROM alpine\nADD " + source + " /\n"));
    }

    @Test
    void looksAtTheFilesThatAWildcardNames() {
        rule.accepts(Map.of(
                ".dockerignore", "a.jar", "a.jar", "", "b.jar", "", "Dockerfile", "FROM scratch\nCOPY *.jar /\n"));
    }

    @Test
    void prefersTheIgnoreFileOfTheDockerfile() {
        rule.reports(Map.of(
                ".dockerignore", "*",
                "web.Dockerfile.dockerignore", "app.js",
                "app.js", "",
                "lib.js", "",
                "web.Dockerfile", """
                FROM scratch
                COPY lib.js app.js /
                            #~~~~^ `app.js` is left out of the build context by `app.js` (web.Dockerfile.dockerignore:1:1)...
                """));
    }
}
