package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidOnbuildTriggerTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new ValidOnbuildTrigger());

    @Test
    void reportsWhatTheBuilderRefuses() {
        rule.reports("""
                FROM alpine:3.22
                ONBUILD FROM debian:13
                        #~~^ `ONBUILD` can't defer `FROM`; name a step such as `RUN` or `COPY`
                ONBUILD maintainer me
                        #~~~~~~~~^ `ONBUILD` can't defer `MAINTAINER`; ...
                ONBUILD onbuild RUN id
                        #~~~~~^ `ONBUILD` can't defer `ONBUILD`; ...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "ONBUILD RUN id",
                "ONBUILD COPY . /srv/",
                "ONBUILD USER app",
                "ONBUILD ARG FROM",
                "MAINTAINER me",
                "ONBUILD"
            })
    void acceptsSteps(String line) {
        rule.accepts("FROM alpine:3.22\n" + line + "\n");
    }
}
