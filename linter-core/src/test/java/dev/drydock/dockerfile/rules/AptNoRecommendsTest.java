package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AptNoRecommendsTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new AptNoRecommends());

    @Test
    void offersTheOption() {
        rule.reports("""
                FROM debian:13
                RUN apt-get update && apt-get -y install curl
                                      #~~~~~~~~~~~~~~~~^ `apt-get install` brings in recommended packages; add `--no-install-recommends`
                RUN aptitude install git
                    #~~~~~~~~~~~~~~^ `aptitude install` brings in recommended packages; add `--without-recommends`
                """).fixedTo("""
                FROM debian:13
                RUN apt-get update && apt-get -y install --no-install-recommends curl
                RUN aptitude install --without-recommends git
                """);
    }

    @Test
    void anOptionHoldsForItsOwnCallOnly() {
        rule.reports("""
                FROM debian:13
                RUN apt-get -o APT::Install-Recommends=false install curl && apt-get --option=APT::Install-Recommends=0 install git
                RUN apt-get install jq
                    #~~~~~~~~~~~~~^ `apt-get install` brings in recommended packages; add `--no-install-recommends`
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN apt-get install -y --no-install-recommends curl",
                "RUN apt-get install --install-recommends curl",
                "RUN apt-get -o APT::Install-Recommends=false install curl",
                "RUN echo 'APT::Install-Recommends \"0\";' > /etc/apt/apt.conf.d/x && apt-get install curl",
                "RUN apt-get install $OPTIONS curl",
                "RUN apt-get build-dep curl"
            })
    void acceptsAnyDecision(String run) {
        rule.accepts("FROM debian:13\n" + run + "\n");
    }
}
