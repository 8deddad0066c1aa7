package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkdirInsteadOfCdTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new WorkdirInsteadOfCd());

    @Test
    void reportsWhatStandsForTheWholeStepOrForNothing() {
        rule.reports("""
                FROM node:22
                ENV APP=/srv/app
                RUN cd $APP && npm ci && npm test
                    #~~~~~^ `cd $APP` ends with this `RUN`; put `WORKDIR $APP` before it
                RUN set -eux; cd /srv/app; npm ci
                              #~~~~~~~~~^ `cd /srv/app` ends with this `RUN`...
                RUN mkdir /data && cd /data
                                   #~~~~~~^ `cd /data` at the end of a `RUN` has no effect; write `WORKDIR /data`
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "WORKDIR /srv",
                "RUN (cd /srv && make)",
                "RUN cd /srv && make && cd ..",
                "RUN git clone https://example.com/a && cd a && make",
                "RUN cd /tmp/build && make",
                "RUN cd $(mktemp -d) && make",
                "RUN cd \"$dir\" && make",
                "RUN cd && make",
                "RUN cd - && make",
                "RUN make -C /srv",
                "RUN for d in a b; do cd $d; done"
            })
    void acceptsWhatIsMeantForAMoment(String instruction) {
        rule.accepts("FROM node:22\n" + instruction + "\n");
    }
}
