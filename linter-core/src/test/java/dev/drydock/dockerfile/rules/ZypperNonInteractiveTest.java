package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZypperNonInteractiveTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new ZypperNonInteractive());

    @Test
    void offersTheOption() {
        rule.reports("""
                FROM opensuse/leap:15.6
                RUN zypper in curl
                    #~~~~~~~^ `zypper in` waits for an answer; add `-y`
                """).fixedTo("""
                FROM opensuse/leap:15.6
                RUN zypper in -y curl
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN zypper -n install curl",
                "RUN zypper --non-interactive in curl",
                "RUN zypper install --no-confirm curl",
                "RUN zypper install -y curl",
                "RUN zypper refresh"
            })
    void acceptsEveryAnswer(String run) {
        rule.accepts("FROM opensuse/leap:15.6\n" + run + "\n");
    }
}
