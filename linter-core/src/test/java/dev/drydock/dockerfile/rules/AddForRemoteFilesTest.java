package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddForRemoteFilesTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new AddForRemoteFiles());

    @Test
    void reportsPlainDownloads() {
        rule.reports("""
                FROM alpine:3.22
                ENV SITE=https://example.com
                RUN apk add curl && sudo curl -fsSL --retry 3 -o /a $SITE/a
                                         #~~^ `curl` fetches a file that `ADD --checksum=...` could fetch and check
                RUN wget "${SITE}/a.zip" -qO/tmp/a.zip
                    #~~^ `wget` fetches a file...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "curl -O https://example.com/a",
                "curl --output a https://example.com/a",
                "curl https://example.com/a > a",
                "wget https://example.com/a",
                "wget -O - https://example.com/a > a",
                "wget --output-document=a --limit-rate=1m https://example.com/a | cat"
            })
    void reportsEachWayToWriteAFile(String command) {
        String program = command.substring(0, 4);
        rule.reports("FROM alpine:3.22\nRUN " + command + "\n    #~~^ `" + program + "` fetches a file...\n");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "curl https://example.com/a | sh",
                "curl -o - https://example.com/a",
                "curl -fsS https://example.com/health",
                "curl -H 'Authorization: x' -o a https://example.com/a",
                "curl -u me:you -o a https://example.com/a",
                "curl -X POST -o a https://example.com/a",
                "curl -o a https://example.com/a -o b https://example.com/b",
                "curl -o a $URL",
                "curl -o a https://example.com/$(cat version)",
                "curl -o a ftp://example.com/a",
                "wget https://example.com/",
                "wget https://example.com/a > a",
                "wget -qO- https://example.com/a | tar x",
                "wget --user=me -O a https://example.com/a",
                "wget -i list"
            })
    void acceptsWhatAddCannotDo(String command) {
        rule.accepts("FROM alpine:3.22\nRUN " + command + "\n");
    }
}
