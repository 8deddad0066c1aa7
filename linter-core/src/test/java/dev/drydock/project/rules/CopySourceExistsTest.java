package dev.drydock.project.rules;

import dev.drydock.project.ProjectModel;
import dev.drydock.testing.RuleTester;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopySourceExistsTest {
    private final RuleTester<ProjectModel> rule = RuleTester.project(new CopySourceExists());

    @Test
    void reportsWhatIsNotThere() {
        rule.reports(Map.of("app.py", "", "lib/a.py", "", "Dockerfile", """
                FROM python:3.13-slim
                COPY app.py ap.py lib/*.txt lib /srv/
                            #~~~^ `ap.py` is not in the build context; sources count from there
                                  #~~~~~~~^ `lib/*.txt` is not in the build context; sources count from there
                """)).withoutFix();
    }

    @Test
    void takesTheFolderAboveForTheContextIfMoreIsFoundThere() {
        rule.reports(Map.of("app.py", "", "lib/a.py", "", "docker/Dockerfile", """
                FROM python:3.13-slim
                COPY app.py missing.py /srv/
                            #~~~~~~~~^ `missing.py` is not in the build context; sources count from there
                COPY lib /srv/lib
                """));
    }

    @Test
    void namesAContextThatIsNotTheRoot() {
        rule.reports(Map.of("web/app.py", "", "web/Dockerfile", """
                FROM python:3.13-slim
                COPY app.py missing.py /srv/
                            #~~~~~~~~^ `missing.py` is not in the build context `web`; sources count from there
                """));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "target/app.jar",
                "web/dist/",
                "generated.json",
                "$UNKNOWN",
                "https://example.com/a.txt",
                "--from=build /a",
                "--parents **/a.txt",
                "../a.txt",
                "ignored.txt",
                "app.*",
                "."
            })
    void acceptsWhatIsThereOrMadeOrCannotBeKnown(String source) {
        rule.accepts(Map.of(
                ".gitignore", "generated.*\n",
                ".dockerignore", "ignored.txt\n",
                "app.py", "",
                "Dockerfile", "FROM scratch AS build\nFROM scratch\nCOPY app.py /srv/\nADD " + source + " /srv/\n"));
    }

    @Test
    void acceptsWildcardsForFilesThatMayBeMissing() {
        rule.reports(Map.of("package.json", "", "web/a.js", "", "Dockerfile", """
                FROM node:22-slim
                COPY package.json yarn.lock* .npmr[c] web/*.lock web/yarn.lock* /srv/
                                                      #~~~~~~~~^ `web/*.lock` is not...
                COPY api/yarn.lock* /srv/api/
                     #~~~~~~~~~~~~^ `api/yarn.lock*` is not...
                """));
    }

    @Test
    void judgesAContextThatAComposeFileNamesIfItHoldsFiles() {
        String compose = "services:\n  web:\n    build: web\n";
        rule.reports(Map.of("web/a.py", "", "compose.yaml", compose, "web/Dockerfile", """
                FROM python:3.13-slim
                COPY b.py /srv/
                     #~~^ `b.py` is not in the build context `web`...
                """));
        rule.accepts(Map.of(
                "compose.yaml", compose, "web/Dockerfile", "FROM scratch\nCOPY b.py /srv/\n", "web/.dockerignore", ""));
    }

    @Test
    void staysSilentWhereNoSourceIsFound() {
        rule.accepts("FROM scratch\nCOPY a b c /srv/\nCOPY . /srv/\n");
    }
}
