package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AptGetInsteadOfAptTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new AptGetInsteadOfApt());

    @Test
    void writesTheStableName() {
        rule.reports("""
                FROM debian:13
                RUN apt update
                    #~^ `apt` is for people at a terminal; write `apt-get`
                RUN sudo apt -y install curl
                         #~^ `apt` is for people at a terminal; write `apt-get`
                RUN apt show curl
                    #~^ `apt` is for people at a terminal; write `apt-cache`
                """).fixedTo("""
                FROM debian:13
                RUN apt-get update
                RUN sudo apt-get -y install curl
                RUN apt-cache show curl
                """);
    }

    @Test
    void reportsWordsThatAptGetLacks() {
        rule.reports("""
                FROM debian:13
                RUN apt list --installed
                    #~^ `apt` is for people...
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"RUN apt-get update", "RUN echo apt", "RUN apt-key list", "CMD apt update"})
    void acceptsOtherCommands(String run) {
        rule.accepts("FROM debian:13\n" + run + "\n");
    }
}
