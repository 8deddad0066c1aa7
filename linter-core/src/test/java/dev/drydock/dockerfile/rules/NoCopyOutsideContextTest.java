package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoCopyOutsideContextTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new NoCopyOutsideContext());

    @Test
    void reportsEverySourceThatClimbsOut() {
        rule.reports("""
                FROM alpine:3.20
                COPY src/../../lib app /srv/
                     #~~~~~~~~~~~^ `src/../../lib` climbs out of the build context...
                ADD --chown=1:1 .. /srv/
                                #^ `..` climbs out of the build context...
                """).withoutFix();
    }

    @Test
    void followsTheDefaultsOfVariables() {
        rule.reports("""
                FROM alpine:3.20
                ARG LIB=../lib
                COPY $LIB /srv/
                     #~~^ `$LIB` climbs out of the build context...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "COPY a/../b /srv/",
                "COPY ..a /srv/",
                "COPY /a /srv/",
                "COPY --from=alpine ../etc/passwd /srv/",
                "COPY $UNKNOWN/../../a /srv/",
                "ADD https://example.com/../../a /srv/",
                "COPY <<../EOF /srv/\n../EOF",
            })
    void acceptsWhatStaysInsideOrCannotBeKnown(String copy) {
        rule.accepts("FROM alpine:3.20\n" + copy + "\n");
    }
}
