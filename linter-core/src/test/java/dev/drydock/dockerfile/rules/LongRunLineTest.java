package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongRunLineTest {
    private final RuleTester<DockerfileModel> rule =
            RuleTester.dockerfile(new LongRunLine()).with(LongRunLine.WIDTH, 30);

    @Test
    void reportsEachLineThatIsTooLong() {
        rule.reports("""
                FROM alpine:3.22
                RUN apk add --no-cache git curl
                #~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^ this line has 31 characters, more than 30; break it with a backslash
                RUN true && \\
                    apk add --no-cache git make tar   \\
                    #~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^ this line has 31 characters...
                    && false
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN apk add --no-cache git tar",
                "RUN apk add --no-cache git tar                \\\n  make",
                "RUN a https://example.com/a/long/way/to/a/file b c d e f",
                "RUN a 0123456789012345678901234567890123456789",
                "RUN a \\\n# a comment may be as long as its author wants it to be\n b",
                "RUN <<EOF\nthis text is no command, so it may be long\nEOF",
                "CMD this is no step of the build but a long command"
            })
    void accepts(String instruction) {
        rule.accepts("FROM alpine:3.22\n" + instruction + "\n");
    }
}
