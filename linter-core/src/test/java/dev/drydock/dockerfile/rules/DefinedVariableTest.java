package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefinedVariableTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new DefinedVariable());

    @Test
    void reportsWhatIsSurelyEmpty() {
        rule.reports("""
                FROM alpine:3.22
                COPY $src /app
                     #~~^ nothing defines `src`, so it is empty; declare it with `ARG` or `ENV`
                ENV PATH=/opt/bin:${PAHT}
                                  #~~~~~^ nothing defines `PAHT`; did you mean `PATH`?
                ARG ASSETS=static
                COPY --chown=$ASSTS "$ASSETS/a" /app/
                             #~~~~^ nothing defines `ASSTS`; did you mean `ASSETS`?
                WORKDIR $HOME_DIR
                        #~~~~~~~^ `HOME_DIR` is empty here, as only line 7 defines it; define it further up
                ARG HOME_DIR=/home
                COPY app-$TARGETARCH /app
                         #~~~~~~~~~^ `TARGETARCH` is empty here; bring it into the stage with `ARG TARGETARCH`
                """);
    }

    @Test
    void knowsThatScratchDefinesNothing() {
        rule.reports("""
                FROM scratch
                WORKDIR $APP_HOME
                        #~~~~~~~^ nothing defines `APP_HOME`, so it is empty...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "FROM node:22\nENV PATH=$NODE_HOME/bin:$PATH",
                "FROM golang:1.26\nENV PATH=$GOPATH/bin:$PATH",
                "FROM alpine:3.22 AS base\nARG src=a\nFROM base\nCOPY $src /b",
                "FROM alpine:3.22\nCOPY ${src:-a} /b",
                "FROM alpine:3.22\nCOPY ${src:?say what} /b",
                "FROM alpine:3.22\nENV proxy=$http_proxy",
                "FROM alpine:3.22\nENV A='$src'",
                "FROM alpine:3.22\nENV A=\\$src",
                "FROM alpine:3.22\nRUN echo $src",
                "FROM alpine:3.22\nCMD echo $src",
                "FROM alpine:3.22\nONBUILD COPY $src /a",
                "ARG src=a\nFROM alpine:3.22\nCOPY $src /a",
                "FROM alpine:3.22\nARG $src",
                "FROM alpine:3.22\nCOPY <<$src /a\n$src",
                "COPY $src /a"
            })
    void accepts(String text) {
        rule.accepts(text + "\n");
    }
}
