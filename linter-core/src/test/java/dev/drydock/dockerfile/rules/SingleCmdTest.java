package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SingleCmdTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new SingleCmd());

    @Test
    void reportsAllButTheLastOfAStage() {
        rule.reports("""
                FROM alpine:3.22 AS build
                CMD ["sh"]
                #~^ this `CMD` has no effect, as the one in line 6 replaces it; remove it
                  CMD echo \\
                  #~^ this `CMD` has no effect, as the one in line 6 replaces it; remove it
                    hello

                CMD ["true"]
                FROM build
                CMD ["server"]
                """).fixedTo("""
                FROM alpine:3.22 AS build

                CMD ["true"]
                FROM build
                CMD ["server"]
                """);
    }

    @Test
    void leavesACommentWithinTheCommandToItsAuthor() {
        rule.reports("""
                CMD first \\
                #~^ this `CMD` has no effect...
                # may be needed one day
                --option
                CMD second
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "CMD a",
                "ENTRYPOINT a\nCMD b",
                "ONBUILD CMD a\nCMD b",
                "CMD a\nFROM alpine:3.22\nCMD b",
                "RUN <<EOF\nCMD a\nCMD b\nEOF"
            })
    void acceptsOneForEachStage(String instructions) {
        rule.accepts("FROM alpine:3.22\n" + instructions + "\n");
    }
}
