package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoRemoteAddTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new NoRemoteAdd());

    @Test
    void reportsFilesAndRepositories() {
        rule.reports("""
                FROM alpine:3.22
                ARG SITE=https://example.com
                ADD $SITE/tool.tar.gz local.txt /tmp/
                    #~~~~~~~~~~~~~~~^ `ADD` downloads this into a layer of its own; fetch it in the `RUN` that uses it
                ADD --checksum=sha256:0 "https://example.com/tool" /tmp/
                                        #~~~~~~~~~~~~~~~~~~~~~~~~^ `ADD` downloads this...
                ADD git@example.com:team/tool.git /src
                    #~~~~~~~~~~~~~~~~~~~~~~~~~~~^ `ADD` downloads this...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"ADD a.tar.gz /b/", "ADD $URL /b/", "COPY https://example.com/a /b/", "ADD <<EOF /a\nb\nEOF"})
    void accepts(String instruction) {
        rule.accepts("FROM alpine:3.22\n" + instruction + "\n");
    }
}
