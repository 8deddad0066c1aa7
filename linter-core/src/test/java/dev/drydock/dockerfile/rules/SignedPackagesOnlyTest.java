package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedPackagesOnlyTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new SignedPackagesOnly());

    @Test
    void reportsWhatSwitchesTheCheckOff() {
        rule.reports("""
                FROM debian:13
                RUN apt-get install -y --allow-unauthenticated curl
                                       #~~~~~~~~~~~~~~~~~~~~~^ `--allow-unauthenticated` accepts packages from anyone; import the key of the repository
                RUN apt-get -o APT::Get::AllowUnauthenticated=true install curl
                               #~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^ `APT::Get::AllowUnauthenticated=true` accepts...
                RUN apk add --allow-untrusted ./a.apk
                            #~~~~~~~~~~~~~~~^ `--allow-untrusted` accepts...
                RUN dnf install -y --setopt=epel.gpgcheck=0 a
                                   #~~~~~~~~~~~~~~~~~~~~~~^ `--setopt=epel.gpgcheck=0` accepts...
                RUN rpm -i --nosignature a.rpm
                           #~~~~~~~~~~~^ `--nosignature` accepts...
                RUN zypper --no-gpg-checks in a
                           #~~~~~~~~~~~~~^ `--no-gpg-checks` accepts...
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN apt-get install -y curl",
                "RUN dnf install --setopt=gpgcheck=1 curl",
                "RUN echo --allow-untrusted",
                "RUN rpm --import key.asc",
                "CMD apk add --allow-untrusted a"
            })
    void acceptsChecks(String run) {
        rule.accepts("FROM debian:13\n" + run + "\n");
    }
}
