package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoSecretFileInImageTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new NoSecretFileInImage());

    @Test
    void reportsSecretFilesOfTheFinalImageAndOfWhatItBuildsOn() {
        rule.reports("""
                FROM alpine:3.20 AS base
                COPY package.json .npmrc .env /app/
                                         #~~^ `.env` is a secret by its name and stays in the image; mount it with `RUN --mount=type=secret` or when the container starts
                FROM base
                ARG NAME=id_rsa
                COPY --chmod=600 ["keys/${NAME}", "/root/.ssh/"]
                                  #~~~~~~~~~~~^ `keys/${NAME}` is a secret...
                COPY --from=base /root/.netrc /root/
                                 #~~~~~~~~~~^ `/root/.netrc` is...
                ONBUILD ADD server.key /etc/
                            #~~~~~~~~^ `server.key` is...
                """);
    }

    @Test
    void acceptsThemInStagesThatTheFinalImageDoesNotBuildOn() {
        rule.accepts("""
                FROM node:22 AS build
                COPY .env .
                FROM nginx:1.27
                COPY --from=build /app/dist /srv
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"COPY .env.example .env", "COPY $FILE /", "COPY . .", "COPY <<.env /app/\n.env", "RUN rm .env"})
    void acceptsWhatIsNotNamedLikeASecret(String line) {
        rule.accepts("FROM alpine:3.20\n" + line + "\n");
    }
}
