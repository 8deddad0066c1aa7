package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoSystemUpgradeTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new NoSystemUpgrade());

    @Test
    void reportsUpgradesOfEverything() {
        rule.reports("""
                FROM debian:13
                RUN apt-get update && apt-get -y dist-upgrade
                                      #~~~~~~~~~~~~~~~~~~~~~^ `apt-get dist-upgrade` upgrades all packages of the base image; take a newer base image instead
                RUN zypper dup
                    #~~~~~~~~^ `zypper dup` upgrades all...
                RUN apk -U upgrade
                    #~~~~~~~~~~~~^ `apk upgrade` upgrades all...
                RUN dnf update -y
                    #~~~~~~~~^ `dnf update` upgrades all...
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN apt-get install --only-upgrade -y openssl",
                "RUN dnf update -y openssl",
                "RUN apk upgrade openssl",
                "RUN yum update -y $PACKAGES",
                "RUN apt-get update",
                "CMD apt-get dist-upgrade"
            })
    void acceptsUpgradesByName(String run) {
        rule.accepts("FROM debian:13\n" + run + "\n");
    }
}
