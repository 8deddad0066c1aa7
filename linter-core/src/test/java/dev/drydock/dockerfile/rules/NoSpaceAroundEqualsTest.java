package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoSpaceAroundEqualsTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new NoSpaceAroundEquals());

    @Test
    void reportsBlanksBesideTheSign() {
        rule.reports("""
                FROM alpine:3.22
                ENV PORT = 80
                    #~~~~~~~^ a blank stands beside the `=` of this `ENV`, which makes another value of it; remove it
                LABEL version =1.4
                      #~~~~~~~~~~^ a blank stands beside the `=` of this `LABEL`...
                ARG PORT = 80
                    #~~~~^ a blank stands beside the `=` of this `ARG`...
                ARG LEVEL= 9
                    #~~~~~~^ a blank stands beside the `=` of this `ARG`...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "ENV A=1 B=2",
                "ENV A 1",
                "ENV A 1 = 2",
                "LABEL a \"=b\"",
                "ARG A",
                "ARG A= B=1",
                "ARG A= B",
                "ENV A=\"= 1\""
            })
    void accepts(String instruction) {
        rule.accepts("FROM alpine:3.22\n" + instruction + "\n");
    }
}
