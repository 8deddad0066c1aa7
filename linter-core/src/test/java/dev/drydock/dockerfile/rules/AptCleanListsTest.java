package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AptCleanListsTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new AptCleanLists());

    @Test
    void deletesThemAfterTheLastCall() {
        rule.reports("""
                FROM debian:13
                RUN apt-get update && apt-get install -y curl \\
                    #~~~~~~~~~~~~^ `apt-get update` leaves its lists in the layer; add `rm -rf /var/lib/apt/lists/*`
                    && apt-get clean && useradd -r app
                """).fixedTo("""
                FROM debian:13
                RUN apt-get update && apt-get install -y curl \\
                    && apt-get clean && rm -rf /var/lib/apt/lists/* && useradd -r app
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*",
                "RUN apt-get update && apt-get install -y curl; rm -r /var/lib/apt/lists",
                "RUN apt-get update && rm -rf /var/lib/apt/lists/{apt,dpkg}* /var/cache/apt",
                "RUN apt-get update && apt-get distclean",
                "RUN apt-get update && find /var/lib/apt/lists -type f -delete",
                "RUN --mount=type=cache,target=/var/lib/apt apt-get update && apt-get install -y curl",
                "RUN apt-get install -y curl",
                "RUN apt-get update\nFROM scratch"
            })
    void acceptsWhatIsDeletedOrOutside(String run) {
        rule.accepts("FROM debian:13\n" + run + "\n");
    }

    @Test
    void keepsListsThatALaterStepNeeds() {
        rule.reports("""
                FROM debian:13
                RUN apt-get update
                    #~~~~~~~~~~~~^ `apt-get update` leaves its lists in the layer...
                RUN apt-get install -y curl
                """).withoutFix();
    }
}
