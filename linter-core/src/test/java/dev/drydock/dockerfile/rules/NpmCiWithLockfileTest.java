package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpmCiWithLockfileTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new NpmCiWithLockfile());

    @Test
    void reportsAnInstallationBesideALockFile() {
        rule.reports("""
                FROM node:22 AS base
                WORKDIR /srv
                COPY package.json npm-shrinkwrap.json app/
                FROM base
                WORKDIR app
                RUN npm --silent install --omit=dev && echo done
                    #~~~~~~~~~~~~~~~~~~^ `npm install` may stray from the lock file that `npm-shrinkwrap.json` brings in; use `npm ci`
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "COPY package*.json ./",
                "COPY package-lock.json /app/package-lock.json",
                "COPY --from=deps /src/package-lock.json .",
                "ADD package.json package-lock.json /app/"
            })
    void knowsTheWaysToBringOne(String copy) {
        rule.reports("""
                FROM node:22
                WORKDIR /app
                %s
                RUN npm i
                    #~~~^ `npm i` may stray...
                """.formatted(copy));
    }

    @Test
    void tellsProjectsApart() {
        rule.reports("""
                FROM node:22
                WORKDIR /app
                COPY web/package.json web/package-lock.json web/
                COPY api/package.json api/
                WORKDIR api
                RUN npm install
                WORKDIR ../web
                RUN npm install
                    #~~~~~~~~~^ `npm install` may stray from the lock file that `web/package-lock.json` brings in; use `npm ci`
                """);
    }

    @Test
    void readsMounts() {
        rule.reports("""
                FROM node:22
                WORKDIR /app
                RUN --mount=type=bind,source=web/package-lock.json,target=package-lock.json npm install
                                                                                            #~~~~~~~~~^ `npm install` may stray...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "COPY package.json ./\nRUN npm install",
                "COPY . .\nRUN npm install",
                "COPY package-lock.json* ./\nRUN npm install",
                "COPY package*.json ./\nRUN npm ci",
                "COPY package*.json ./\nRUN npm install express@5",
                "COPY package*.json ./\nRUN npm install -g serve",
                "COPY package*.json ./\nRUN npm install --prefix web",
                "COPY package*.json ./\nRUN npm install --no-package-lock",
                "COPY package*.json ./\nRUN npm install $OPTIONS",
                "COPY package*.json ./\nRUN cd web && npm install",
                "COPY package*.json ./\nRUN rm package-lock.json && npm install",
                "COPY package*.json web/\nRUN npm install",
                "COPY package*.json ./\nWORKDIR /other\nRUN npm install",
                "COPY package*.json ./\nWORKDIR $ELSEWHERE\nRUN npm install",
                "RUN npm install\nCOPY package*.json ./",
                "COPY package*.json ./\nRUN yarn install",
                "COPY package*.json ./\nCMD npm install"
            })
    void accepts(String instructions) {
        rule.accepts("FROM node:22\nWORKDIR /app\n" + instructions + "\n");
    }
}
