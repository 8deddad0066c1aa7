package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CacheMountForPackageManagerTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new CacheMountForPackageManager());

    @Test
    void reportsTheFirstDownloadOfAStep() {
        rule.reports("""
                FROM python:3.13
                RUN apt-get update && apt-get install -y gcc && pip3 install -r requirements.txt
                                      #~~~~~~~~~~~~~^ `apt-get install` downloads everything again when this step runs; add `--mount=type=cache,target=/var/cache/apt`
                RUN pip3 install -r requirements.txt
                    #~~~~~~~~~~^ `pip3 install` downloads everything again when this step runs; add `--mount=type=cache,target=/root/.cache/pip`
                RUN --mount=type=secret,id=settings ./mvnw -B package
                                                    #~~~~~~~~~~~~~~~^ `mvnw package` downloads...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN --mount=type=cache,target=/root/.npm npm ci",
                "RUN npm run build",
                "RUN npm install -g typescript",
                "RUN apt-get update",
                "RUN pip --version"
            })
    void accepts(String instruction) {
        rule.accepts("FROM node:22\n" + instruction + "\n");
    }
}
