package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YumAssumeYesTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new YumAssumeYes());

    @Test
    void offersTheOption() {
        rule.reports("""
                FROM almalinux:9
                RUN yum install httpd
                    #~~~~~~~~~^ `yum install` waits for an answer; add `-y`
                """).fixedTo("""
                FROM almalinux:9
                RUN yum install -y httpd
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN yum -y install httpd",
                "RUN yum install --assumeyes httpd",
                "RUN yum --setopt=assumeyes=1 install httpd",
                "RUN yes | yum install httpd",
                "RUN dnf install httpd"
            })
    void acceptsEveryAnswer(String run) {
        rule.accepts("FROM almalinux:9\n" + run + "\n");
    }
}
