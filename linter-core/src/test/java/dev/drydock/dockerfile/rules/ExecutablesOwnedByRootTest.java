package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExecutablesOwnedByRootTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new ExecutablesOwnedByRoot());

    @Test
    void reportsFilesThatAreGivenAway() {
        rule.reports("""
                FROM alpine:3.22
                ARG OWNER=app
                COPY --chown=app:app server /usr/local/bin/
                             #~~~~~^ `app:app` may change these files; leave them to root if they are run and not written
                ADD --chown=1000 server /usr/local/bin/
                            #~~^ `1000` may change these files; ...
                COPY --chown=$OWNER server /usr/local/bin/
                             #~~~~^ `$OWNER` may change these files; ...
                COPY --chown=root:app --chmod=775 server /usr/local/bin/
                             #~~~~~~^ `root:app` may change these files; ...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "COPY server /bin/",
                "COPY --chown=root server /bin/",
                "COPY --chown=0:0 server /bin/",
                "COPY --chown=:root server /bin/",
                "COPY --chown=root:app server /bin/",
                "COPY --chown=root:app --chmod=755 server /bin/",
                "COPY --chown=$OWNER server /bin/",
                "COPY --chown= server /bin/"
            })
    void acceptsRootAndWhatOnlyTheBuildKnows(String line) {
        rule.accepts("FROM alpine:3.22\n" + line + "\n");
    }
}
