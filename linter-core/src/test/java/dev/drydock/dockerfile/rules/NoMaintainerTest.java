package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoMaintainerTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new NoMaintainer());

    @Test
    void writesALabel() {
        rule.reports("""
                FROM alpine:3.20
                MAINTAINER Jane Doe <jane@example.com>
                #~~~~~~~~^ `MAINTAINER` is deprecated; write `LABEL org.opencontainers.image.authors=...` instead
                maintainer "The shop team"
                #~~~~~~~~^ `MAINTAINER` is deprecated; write `LABEL org.opencontainers.image.authors=...` instead
                """).fixedTo("""
                FROM alpine:3.20
                LABEL org.opencontainers.image.authors="Jane Doe <jane@example.com>"
                LABEL org.opencontainers.image.authors="The shop team"
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"$AUTHOR", "The \"shop\" team", "A\\B", "a \\\n  b"})
    void leavesToPeopleWhatALabelReadsOtherwise(String author) {
        rule.reports("MAINTAINER " + author.replaceFirst("(?=\n|$)", "\n#~~~~~~~~^ `MAINTAINER` is deprecated...")
                        + "\n")
                .withoutFix();
    }

    @Test
    void acceptsTheLabel() {
        rule.accepts("FROM alpine:3.20\nLABEL maintainer=jane\n");
    }
}
