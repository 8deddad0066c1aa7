package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinDnfPackagesTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new PinDnfPackages());

    @Test
    void namesThePackagesWithoutVersion() {
        rule.reports("""
                FROM fedora:42
                RUN dnf -y in httpd
                              #~~~^ no version is given for `httpd`; write `httpd-VERSION`
                RUN microdnf install -y tar
                                        #~^ no version is given for `tar`; write `tar-VERSION`
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN dnf install -y httpd-2.4.63",
                "RUN dnf group install -y \"C Development\"",
                "ARG V=1.2\nRUN dnf install tool-$V",
                "RUN yum install httpd"
            })
    void acceptsVersionsAndGroups(String run) {
        rule.accepts("FROM fedora:42\n" + run + "\n");
    }
}
