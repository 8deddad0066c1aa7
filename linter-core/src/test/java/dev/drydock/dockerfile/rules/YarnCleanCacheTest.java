package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YarnCleanCacheTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new YarnCleanCache());

    @Test
    void cleansAfterTheLastInstallation() {
        rule.reports("""
                FROM node:22
                COPY package.json yarn.lock ./
                RUN yarn global add serve@14.2.4 && yarn --frozen-lockfile && yarn build
                                                    #~~^ `yarn` leaves its cache in the layer; add `yarn cache clean`
                """).fixedTo("""
                FROM node:22
                COPY package.json yarn.lock ./
                RUN yarn global add serve@14.2.4 && yarn --frozen-lockfile && yarn cache clean && yarn build
                """);
    }

    @Test
    void leavesAloneWhatANewerYarnMayRunFrom() {
        rule.reports("""
                FROM node:22
                COPY . .
                RUN yarn install
                    #~~~~~~~~~~^ `yarn install` leaves its cache...
                """).withoutFix();
    }

    @Test
    void reportsOtherFoldersAndTooEarlyCleaning() {
        rule.reports("""
                FROM node:22
                RUN --mount=type=cache,target=/root/.npm yarn cache clean && yarn install
                                                                             #~~~~~~~~~~^ `yarn install` leaves its cache...
                ENV YARN_CACHE_FOLDER=/tmp/yarn
                RUN yarn install && rm -rf /tmp/npm
                    #~~~~~~~~~~^ `yarn install` leaves its cache...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN yarn install && yarn cache clean --all",
                "RUN yarn install && rm -rf /usr/local/share/.cache/yarn",
                "RUN --mount=type=cache,target=/usr/local/share/.cache/yarn/v6 yarn install",
                "RUN --mount=type=cache,target=/home/node/.cache/yarn yarn install",
                "RUN --mount=type=tmpfs,target=/root/.cache yarn install",
                "RUN --mount=type=cache,target=/yarn yarn install --cache-folder /yarn",
                "ENV YARN_CACHE_FOLDER=/yarn\nRUN --mount=type=cache,target=/yarn yarn install",
                "RUN YARN_CACHE_FOLDER=$(mktemp -d) yarn install",
                "RUN yarn install $OPTIONS",
                "COPY .yarnrc.yml ./\nRUN yarn install",
                "RUN corepack enable && yarn install",
                "RUN yarn install --immutable",
                "RUN yarn build",
                "RUN yarn --version",
                "RUN npm install",
                "RUN yarn install\nFROM nginx:1.29"
            })
    void accepts(String instructions) {
        rule.accepts("FROM node:22\n" + instructions + "\n");
    }
}
