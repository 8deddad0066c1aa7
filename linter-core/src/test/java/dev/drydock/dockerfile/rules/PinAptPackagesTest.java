package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinAptPackagesTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new PinAptPackages());

    @Test
    void namesThePackagesWithoutVersion() {
        rule.reports("""
                FROM debian:13
                RUN apt-get update && apt-get install -y curl=8.14.1-2 git ca-certificates
                                                                       #~^ no version is given for `git`, `ca-certificates`; write `git=VERSION`
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN apt-get install -y curl=8.14.1-2",
                "RUN apt-get install ./tool.deb /tmp/*.deb",
                "RUN apt-get install curl/trixie-backports",
                "RUN apt-get install $PACKAGES",
                "ARG V=1\nRUN apt-get install -y curl=$V",
                "RUN apt-get install -y curl=${V}",
                "RUN apt-get update",
                "CMD apt-get install curl"
            })
    void acceptsVersionsFilesAndWhatCannotBeKnown(String run) {
        rule.accepts("FROM debian:13\n" + run + "\n");
    }
}
