package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DnfAssumeYesTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new DnfAssumeYes());

    @Test
    void offersTheOption() {
        rule.reports("""
                FROM fedora:42
                RUN dnf module install nodejs:22 && microdnf install tar
                    #~~~~~~~~~~~~~~~~^ `dnf install` waits for an answer; add `-y`
                                                    #~~~~~~~~~~~~~~^ `microdnf install` waits for an answer; add `-y`
                """).fixedTo("""
                FROM fedora:42
                RUN dnf module install -y nodejs:22 && microdnf install -y tar
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN dnf -y install httpd",
                "RUN microdnf install --assumeyes tar",
                "RUN dnf install --downloadonly httpd",
                "RUN yum install httpd"
            })
    void acceptsEveryAnswer(String run) {
        rule.accepts("FROM fedora:42\n" + run + "\n");
    }
}
