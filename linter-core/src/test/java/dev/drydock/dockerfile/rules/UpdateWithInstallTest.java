package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateWithInstallTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new UpdateWithInstall());

    @Test
    void reportsAnIndexThatALaterStepUses() {
        rule.reports("""
                FROM debian:12
                RUN echo start && apt-get -qq update && ./prepare.sh
                                  #~~~~~~~~~~~~~~~~^ `apt-get update` is cached apart from the `apt install` in line 4, so its index goes stale; run both in one `RUN`
                COPY . .
                RUN apt install -y tini
                RUN apt-get install -y curl
                """);
    }

    @Test
    void reportsAnIndexThatNothingUses() {
        rule.reports("""
                FROM alpine:3.22
                RUN apk update
                    #~~~~~~~~^ `apk update` fetches an index that this `RUN` does not use; run it with the installation
                """);
        rule.reports("""
                FROM debian:12
                RUN sudo apt-get update && rm -rf /tmp/a
                         #~~~~~~~~~~~~^ `apt-get update` is cached apart from the `apt-get install` in line 3...
                RUN apt-get install -y tini
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN apt-get update && apt-get install -y tini",
                "RUN apt-get update && apt-get upgrade -y",
                "RUN apt-get update \\\n && apt install -y tini",
                "RUN apt-get update && ./install-packages.sh",
                "RUN apt-get update && npx playwright install-deps",
                "RUN apt-get update && xargs apt-get install -y < packages",
                "RUN apt-get update && $INSTALL\nRUN apt-get update && apt-get install -y tini",
                "RUN apt-get install -y tini",
                "RUN --mount=type=cache,target=/var/lib/apt apt-get update\nRUN apt-get install -y tini",
                "RUN <<EOF\napt-get update\napt-get install -y tini\nEOF",
                "RUN for p in a b; do apt-get update && apt-get install -y $p; done"
            })
    void accepts(String instructions) {
        rule.accepts("FROM debian:12\n" + instructions + "\n");
    }
}
