package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AptAssumeYesTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new AptAssumeYes());

    @Test
    void offersTheOption() {
        rule.reports("""
                FROM debian:13
                RUN apt-get update && apt-get install -q curl
                                      #~~~~~~~~~~~~~^ `apt-get install` waits for an answer; add `-y`
                RUN sh -c "apt-get upgrade"
                           #~~~~~~~~~~~~~^ `apt-get upgrade` waits for an answer; add `-y`
                """).fixedTo("""
                FROM debian:13
                RUN apt-get update && apt-get install -y -q curl
                RUN sh -c "apt-get upgrade -y"
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN apt-get -y install curl",
                "RUN apt-get install -yq curl",
                "RUN apt-get install --assume-yes curl",
                "RUN apt-get install -qq curl",
                "RUN apt-get install -q -q curl",
                "RUN apt-get install -q=2 curl",
                "RUN apt-get -o APT::Get::Assume-Yes=true install curl",
                "RUN yes | apt-get install curl",
                "RUN apt-get install $OPTIONS curl",
                "RUN apt-get update",
                "RUN apt-get install --dry-run curl"
            })
    void acceptsEveryAnswer(String run) {
        rule.accepts("FROM debian:13\n" + run + "\n");
    }

    @Test
    void leavesExecFormsAlone() {
        rule.reports("""
                FROM debian:13
                RUN ["apt-get", "install", "curl"]
                      #~~~~~~~~~~~~~~~~^ `apt-get install` waits for an answer; add `-y`
                """).withoutFix();
    }
}
