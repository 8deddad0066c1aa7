package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyRelativeNeedsWorkdirTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new CopyRelativeNeedsWorkdir());

    @Test
    void reportsTargetsThatNothingInTheFilePlaces() {
        rule.reports("""
                FROM alpine:3.22
                ARG LIB=lib
                COPY app.jar app.jar
                             #~~~~~^ where `app.jar` leads depends on the base image; set `WORKDIR` before, or write an absolute path
                ADD libs.tar "./lib/"
                             #~~~~~~^ where `"./lib/"` leads...
                COPY app.jar $LIB/
                             #~~~^ where `$LIB/` leads...
                COPY <<EOF hello
                           #~~~^ where `hello` leads...
                hi
                EOF
                WORKDIR /srv
                COPY app.jar app.jar
                """);
    }

    @Test
    void looksAtTheStagesThatAreBuiltOn() {
        rule.reports("""
                FROM alpine:3.22 AS other
                WORKDIR /srv
                FROM alpine:3.22
                COPY . .
                       ^ where `.` leads...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "FROM alpine:3.22\nCOPY a /srv/a\nCOPY a \"/srv/a\"\nCOPY [\"a\", \"/srv/a\"]\n",
                "FROM alpine:3.22\nCOPY a C:/srv/a\nCOPY a c:\\srv\\a\n",
                "FROM alpine:3.22\nCOPY a $DIR\nCOPY a ${DIR}/a\n",
                "FROM alpine:3.22 AS base\nWORKDIR /srv\nFROM base AS next\nFROM next\nCOPY a a\n",
                "FROM alpine:3.22\nONBUILD WORKDIR /srv\nONBUILD COPY a a\n",
                "FROM alpine:3.22\nWORKDIR $HOME\nCOPY a a\n"
            })
    void acceptsAbsoluteTargetsAndWhatOnlyTheBuildKnows(String file) {
        rule.accepts(file);
    }
}
