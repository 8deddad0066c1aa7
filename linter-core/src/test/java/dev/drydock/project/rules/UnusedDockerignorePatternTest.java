package dev.drydock.project.rules;

import dev.drydock.project.ProjectModel;
import dev.drydock.testing.RuleTester;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnusedDockerignorePatternTest {
    private static final String DOCKERFILE = "FROM alpine:3.20\nCOPY . /srv/\n";

    private final RuleTester<ProjectModel> rule = RuleTester.project(new UnusedDockerignorePattern());

    @Test
    void reportsWhatCanNotMatch() {
        rule.reports(Map.of("Dockerfile", DOCKERFILE, ".dockerignore", """
                # fine
                 # indented
                 #~~~~~~~~^ `# indented` is taken for a pattern; a comment has to begin in the first column
                ../lib
                #~~~~^ `../lib` can't match: nothing above the build context is part of it
                ./
                #^ `.` can't match: the build context itself is not ignored...
                target # build output
                #~~~~~~~~~~~~~~~~~~~^ `target # build output` has a comment in it...
                """)).withoutFix();
    }

    @Test
    void reportsWhatDockerStopsAt() {
        rule.reports(Map.of("Dockerfile", DOCKERFILE, ".dockerignore", """
                a[
                #^ `a[` is no pattern, and Docker stops at it: a class `[...]` or an escape `\\` is not finished
                !
                ^ `!` is no pattern, and Docker stops at it: no path follows the `!`
                """));
    }

    @Test
    void reportsWhatAnotherPatternCovers() {
        rule.reports(Map.of("Dockerfile", DOCKERFILE, ".dockerignore", """
                target/*.jar
                #~~~~~~~~~~^ `target/*.jar` has no effect: `target` (line 2) leaves out all that it does
                target/
                /target
                #~~~~~^ `target` has no effect: `target` (line 2) leaves out all that it does
                **/*.log
                src/*.log
                #~~~~~~~^ `src/*.log` has no effect: `**/*.log` (line 4) leaves out all that it does
                web/app.log
                #~~~~~~~~~^ `web/app.log` has no effect: `**/*.log` (line 4) leaves out all that it does
                """));
    }

    @Test
    void reportsExceptionsThatBringNothingBack() {
        rule.reports(Map.of("Dockerfile", DOCKERFILE, ".dockerignore", """
                !src
                #~~^ `!src` brings nothing back, as no pattern above it leaves that out
                docs
                !README.md
                #~~~~~~~~^ `!README.md` brings nothing back, as no pattern above it leaves that out
                *.txt
                !a.txt
                #~~~~^ `!a.txt` has no effect: `a*` (line 6) leaves that out again
                a*
                """));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "*\n!src\nsrc/*.log",
                "**/*.log\n!app.log",
                "*/target\ntarget",
                "*.log\n**/*.tmp\na.tmpx/x",
                "docs/**\n!docs",
                "docs/**\n!docs/*.md",
                "a#b",
                "log\n**/logs",
            })
    void acceptsWhatHasAnEffect(String ignore) {
        rule.accepts(Map.of("Dockerfile", DOCKERFILE, ".dockerignore", ignore + "\n"));
    }
}
