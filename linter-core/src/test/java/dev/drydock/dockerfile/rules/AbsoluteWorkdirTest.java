package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AbsoluteWorkdirTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new AbsoluteWorkdir());

    @Test
    void reportsRelativePaths() {
        rule.reports("""
                FROM alpine:3.22
                ARG DIR=lib
                WORKDIR /srv
                WORKDIR app
                        #~^ `app` is relative; write the whole path
                WORKDIR "${DIR}/x"
                        #~~~~~~~~^ `"${DIR}/x"` is relative; ...
                ONBUILD WORKDIR ./app
                                #~~~^ `./app` is relative; ...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "WORKDIR /srv",
                "WORKDIR \"/srv\"",
                "WORKDIR C:/srv",
                "WORKDIR C:\\srv",
                "WORKDIR 'C:\\'",
                "WORKDIR %TEMP%",
                "WORKDIR $DIR",
                "WORKDIR \"${DIR}\""
            })
    void acceptsAbsolutePathsAndWhatOnlyTheBuildKnows(String line) {
        rule.accepts("FROM alpine:3.22\n" + line + "\n");
    }
}
