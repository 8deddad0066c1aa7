package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyManyNeedsFolderTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new CopyManyNeedsFolder());

    @Test
    void reportsTargetsThatNeedNotBeFoldersAndEndsThem() {
        rule.reports("""
                FROM alpine:3.22
                ARG HOME=/srv
                COPY app.jar app.conf /srv
                                      #~~^ `/srv` takes several sources, so it must be a folder; end it with a slash
                ADD --chown=app a b "lib"
                                    #~~~^ `"lib"` takes several sources, ...
                COPY ["a", "b", "/srv/lib"]
                                 #~~~~~~^ `/srv/lib` takes several sources, ...
                COPY a b $HOME
                         #~~~^ `$HOME` takes several sources, ...
                COPY a b $ELSEWHERE/lib
                         #~~~~~~~~~~~~^ `$ELSEWHERE/lib` takes several sources, ...
                ONBUILD COPY a b /srv
                                 #~~^ `/srv` takes several sources, ...
                """).fixedTo("""
                FROM alpine:3.22
                ARG HOME=/srv
                COPY app.jar app.conf /srv/
                ADD --chown=app a b "lib/"
                COPY ["a", "b", "/srv/lib/"]
                COPY a b $HOME/
                COPY a b $ELSEWHERE/lib/
                ONBUILD COPY a b /srv/
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "COPY a /srv",
                "COPY a b /srv/",
                "COPY a b .",
                "COPY a b ./",
                "COPY a b \"/srv/\"",
                "COPY a b \"$DIR/\"",
                "COPY [\"a\", \"b\", \"/srv/\"]",
                "COPY a b \"c:\\srv\\\"",
                "COPY a b $DIR",
                "COPY a b /srv/${DIR}",
                "COPY a b ${DIR:-/srv/}",
                "COPY *.json /srv"
            })
    void acceptsFoldersSingleSourcesAndWhatOnlyTheBuildKnows(String line) {
        rule.accepts("FROM alpine:3.22\n" + line + "\n");
    }
}
