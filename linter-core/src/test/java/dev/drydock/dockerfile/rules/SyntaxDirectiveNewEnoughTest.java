package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyntaxDirectiveNewEnoughTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new SyntaxDirectiveNewEnough());

    @Test
    void namesTheVersionThatHasEverything() {
        rule.reports("""
                        # escape=\\
                        # Syntax = docker/dockerfile:1.2.1
                                   #~~~~~~~~~~~~~~~~~~~~~^ `docker/dockerfile:1.2.1` does not have `COPY --exclude`; name the tag `1.19`
                        FROM alpine:3.22
                        RUN <<EOF
                        apk add --no-cache git
                        EOF
                        COPY --exclude=*.md --link . /srv/
                        COPY --chmod=644 README.md /srv/
                        """).fixedTo("""
                        # escape=\\
                        # Syntax = docker/dockerfile:1.19
                        FROM alpine:3.22
                        RUN <<EOF
                        apk add --no-cache git
                        EOF
                        COPY --exclude=*.md --link . /srv/
                        COPY --chmod=644 README.md /srv/
                        """);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1.1|RUN --mount=type=cache,target=/c make|1.2",
                "1.2|RUN --network=none make|1.3",
                "1.19|RUN --security=insecure make|1.20",
                "1.3|COPY <<EOF /a\\nx\\nEOF|1.4",
                "1.3|ONBUILD COPY --link . /a|1.4",
                "1.9|ONBUILD COPY --from=a /b /b|1.11",
                "1.5|ADD --checksum=sha256:0 https://example.com/a /|1.6",
                "1.16|ADD --unpack=false https://example.com/a.tgz /|1.17",
                "1.5|ADD https://example.com/a.git#main /a|1.6",
                "1.6|ADD https://example.com/a.git?branch=main /a|1.18",
                "1.5|HEALTHCHECK --start-interval=1s CMD true|1.6",
                "1.1|ARG ONE TWO=2|1.2",
                "1.9|RUN --mount=type=secret,id=t,env=T make|1.10",
                "1.9|COPY --chmod=$MODE a /a|1.10",
                "1.13|COPY --chmod=u=rwX,go=rX a /a|1.14",
                "1.6|WORKDIR /${NAME%.*}|1.7",
                "1.5|WORKDIR /${NAME-x}|1.6",
                "1.0-experimental|RUN <<EOF\\nx\\nEOF|1.3-labs",
                "1.6-labs|COPY --parents a/b /|1.7-labs",
                "1|RUN --device=gpu make|1-labs",
                "1.20|RUN --device=gpu make|1.20-labs",
                "latest|RUN --device=gpu make|labs"
            })
    void knowsWhatBroughtEach(String tag, String step, String needed) {
        String rest = "FROM alpine:3.22\n" + step.replace("\\n", "\n") + "\n";
        String image = "docker/dockerfile:" + tag;
        rule.reports("# syntax=" + image + "\n         #" + "~".repeat(image.length() - 2) + "^ `" + image
                        + "` does not have ...\n" + rest)
                .fixedTo("# syntax=docker/dockerfile:" + needed + "\n" + rest);
    }

    @Test
    void knowsWhatBroughtChecks() {
        rule.reports("""
                        # syntax=docker.io/docker/dockerfile:1.7
                                 #~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^ `docker.io/docker/dockerfile:1.7` does not have `# check`; name the tag `1.8`
                        # check=error=true
                        FROM alpine:3.22
                        """).fixedTo("""
                        # syntax=docker.io/docker/dockerfile:1.8
                        # check=error=true
                        FROM alpine:3.22
                        """);
    }

    @Test
    void addsATagButNeverBesideADigest() {
        rule.reports("""
                        # syntax=docker/dockerfile
                                 #~~~~~~~~~~~~~~~^ `docker/dockerfile` does not have `RUN --device`; name the tag `labs`
                        FROM alpine:3.22
                        RUN --device=gpu make
                        """).fixedTo("""
                        # syntax=docker/dockerfile:labs
                        FROM alpine:3.22
                        RUN --device=gpu make
                        """);
        String image = "docker/dockerfile:1.3@sha256:" + "0123456789abcdef".repeat(4);
        rule.reports("# syntax=" + image + "\n         #" + "~".repeat(image.length() - 2) + "^ `" + image
                        + "` does not have here-documents; name the tag `1.4`\n"
                        + "FROM alpine:3.22\nRUN <<EOF\nx\nEOF\n")
                .withoutFix();
    }

    @Test
    void asksForTheLabsChannelWhereNothingIsNamed() {
        rule.reports("""
                        # check=skip=all
                        FROM alpine:3.22
                        RUN --device=gpu make
                            #~~~~~~~~~~^ only the labs channel has `RUN --device`; begin the file with `# syntax=docker/dockerfile:1-labs`
                        """).fixedTo("""
                        # syntax=docker/dockerfile:1-labs
                        # check=skip=all
                        FROM alpine:3.22
                        RUN --device=gpu make
                        """);
        rule.reports("""
                        #!/usr/bin/env build
                        FROM alpine:3.22
                        RUN --device=gpu make
                            #~~~~~~~~~~^ only the labs channel...
                        """).fixedTo("""
                        #!/usr/bin/env build
                        # syntax=docker/dockerfile:1-labs
                        FROM alpine:3.22
                        RUN --device=gpu make
                        """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "# syntax=docker/dockerfile:1",
                "# syntax=docker/dockerfile:1.20",
                "# syntax=docker/dockerfile:1.21.0",
                "# syntax=docker/dockerfile:1.7-labs",
                "# syntax=docker/dockerfile:labs",
                "# syntax=docker/dockerfile:latest",
                "# syntax=docker/dockerfile",
                "# syntax=docker/dockerfile-upstream:master",
                "# syntax=registry.example.com/dockerfile:1.1",
                "# syntax=docker/dockerfile@sha256:0",
                "# a comment\n# syntax=docker/dockerfile:1.1",
                ""
            })
    void acceptsVersionsThatHaveWhatIsUsed(String directive) {
        rule.accepts(directive + "\nFROM alpine:3.22\nCOPY --parents <<EOF a/b /\nx\nEOF\n");
    }

    @Test
    void leavesTheVariablesOfTheShellAlone() {
        rule.accepts(
                "# syntax=docker/dockerfile:1.2\nFROM alpine:3.22\nRUN echo ${NAME%.*} ${NAME-x} && chmod u+x /a\n");
    }
}
