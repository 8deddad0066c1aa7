package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneDownloadToolTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new OneDownloadTool());

    @Test
    void pointsAtTheToolThatCameSecond() {
        rule.reports("""
                FROM debian:13
                RUN wget -q https://example.com/a
                RUN wget -q https://example.com/b
                RUN sudo curl -O https://example.com/c
                         #~~^ `curl` is called here and `wget` in line 2; use one of them in a stage
                RUN curl -O https://example.com/d

                FROM debian:13
                RUN curl -O https://example.com/a && (wget https://example.com/a || true)
                                                      #~~^ `wget` is called here and `curl` in line 8; use one...
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN wget https://example.com/a\nRUN wget https://example.com/b",
                "RUN wget https://example.com/a\nFROM debian:13\nRUN curl https://example.com/a",
                "RUN apt-get install -y curl wget && curl https://example.com/a",
                "RUN curl https://example.com/a\nHEALTHCHECK CMD wget -q --spider http://localhost"
            })
    void acceptsOneToolInEachStage(String instruction) {
        rule.accepts("FROM debian:13\n" + instruction + "\n");
    }
}
