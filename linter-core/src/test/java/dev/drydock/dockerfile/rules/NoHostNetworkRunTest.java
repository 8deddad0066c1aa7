package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoHostNetworkRunTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new NoHostNetworkRun());

    @Test
    void reportsTheNetworkOfTheHost() {
        rule.reports("""
                FROM alpine:3.22
                RUN --network=host apk add curl
                    #~~~~~~~~~~~~^ this step shares the network of the building machine; leave `--network=host` out
                ARG NET=host
                RUN --network=${NET} id
                    #~~~~~~~~~~~~~~^ this step shares the network...
                ONBUILD RUN --network=host id
                            #~~~~~~~~~~~~^ this step shares the network...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN id",
                "RUN --network=none id",
                "RUN --network=default id",
                "RUN --network=$NET id",
                "RUN docker run --network=host alpine"
            })
    void acceptsOtherNetworksAndWhatOnlyTheBuildKnows(String line) {
        rule.accepts("FROM alpine:3.22\n" + line + "\n");
    }
}
