package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StableStepsFirstTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new StableStepsFirst());

    @Test
    void reportsTheFirstInstallationBehindTheSource() {
        rule.reports("""
                FROM python:3.13-alpine
                RUN apk add --no-cache tini
                COPY *.py /app/
                RUN sudo apk --no-cache add curl && apk add git
                         #~~~~~~~~~~~~~~~~^ `apk add` runs again after each change that `COPY *.py /app/` brings in; install system packages before it
                """);
    }

    @Test
    void letsAScriptFromElsewherePrepareTheInstallation() {
        rule.reports("""
                FROM debian:12
                COPY . .
                RUN curl -fsSL https://example.com/setup | bash - && apt-get install -y nodejs
                                                                     #~~~~~~~~~~^ `apt-get install` runs again after...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN apt-get update",
                "RUN apt-get install -y ./tool.deb",
                "RUN apt-get install -y $PACKAGES",
                "RUN xargs apt-get install -y < packages.txt",
                "RUN ./add-repository.sh && apt-get install -y tool",
                "RUN bash setup.sh\nRUN apt-get install -y tool",
                "RUN cp app/tool.list /etc/apt/sources.list.d/ && apt-get update && apt-get install -y tool",
                "FROM debian:12\nRUN apt-get install -y tool"
            })
    void acceptsWhatTheSourceMayTakePartIn(String instructions) {
        rule.accepts("FROM debian:12\nCOPY . .\n" + instructions + "\n");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "COPY tool.list /etc/apt/sources.list.d/",
                "COPY --from=build /app /app",
                "COPY requirements.txt /app/",
                "COPY entrypoint.sh /",
                "COPY certs/ /certs/",
                "COPY <<EOF /app.py\nx\nEOF",
                "ONBUILD COPY . ."
            })
    void acceptsFilesThatAreNoSource(String copy) {
        rule.accepts("FROM debian:12\n" + copy + "\nRUN apt-get update && apt-get install -y tini\n");
    }
}
