package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestBeforeSourceTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new ManifestBeforeSource());

    @Test
    void reportsAnInstallationBehindTheWholeContext() {
        rule.reports("""
                FROM node:22-slim
                COPY --chown=node . /app
                RUN corepack enable && \\
                    npm --loglevel error ci && npm run build
                    #~~~~~~~~~~~~~~~~~~~~~^ `npm ci` runs again after each change that `COPY . /app` brings in; copy `package.json` and `package-lock.json` and install before it
                """);
    }

    @Test
    void namesTheRequirementsThatPipReads() {
        rule.reports("""
                FROM python:3.13
                ADD ./src/ /app/
                COPY requirements/ /requirements/
                RUN python3 -m pip install -r /requirements/prod.txt
                               #~~~~~~~~~^ `pip install` runs again after each change that `ADD ./src/ /app/` brings in; copy `/requirements/prod.txt` and install before it
                """);
    }

    @Test
    void namesTheStepThatFetchesWithoutBuilding() {
        rule.reports("""
                FROM maven:3.9 AS build
                COPY . .
                RUN ./mvnw -B -DskipTests clean package
                    #~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^ `mvnw package` fetches all dependencies again after each change that `COPY . .` brings in; copy `pom.xml` and run `mvn dependency:go-offline` before it
                """);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "pip install      | -r requirements.txt",
                "pip3.12 install  | --no-cache-dir -r base.txt -r prod.txt",
                "uv sync          | --locked",
                "poetry install   | --no-root",
                "pipenv install   | --system --deploy",
                "npm install      | --omit dev",
                "yarn             | --frozen-lockfile",
                "pnpm i           | --frozen-lockfile",
                "bundle           | --jobs 4",
                "composer install | --no-dev",
                "mvn verify       | -B",
                "gradle build     | -x test",
                "go mod download  | -x",
                "go build         | -ldflags -s -o /app ./...",
                "cargo build      | --release",
                "dotnet restore   | app.csproj"
            })
    void knowsTheInstallationsOfManyLanguages(String call, String rest) {
        rule.reports("""
                FROM debian:12
                COPY . .
                RUN %s %s
                    #%s^ `%s` ...
                """.formatted(call, rest, "~".repeat(call.length() - 2), call));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "./", "*", "./*", "**", "src", "web/src/*", "web/src/**"})
    void knowsTheSourceByItsPath(String source) {
        rule.reports("FROM node:22\nCOPY " + source + " ./\nRUN npm ci\n    #~~~~^ `npm ci` runs again...\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"package*", "web/package*", "config/*", "src*"})
    void takesOtherPatternsForManifests(String source) {
        rule.accepts("FROM node:22\nCOPY " + source + " ./\nRUN npm ci\n");
    }

    @Test
    void looksIntoScriptsAndBranches() {
        rule.reports("""
                FROM node:22
                COPY . .
                RUN if [ -f yarn.lock ]; then yarn install; else npm ci; fi
                                              #~~~~~~~~~~^ `yarn install` runs again...
                """);
        rule.reports("""
                FROM node:22
                COPY . .
                RUN --mount=type=cache,target=/root/.npm sh -c 'cd web && npm ci'
                                                                          #~~~~^ `npm ci` runs again...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "pip install .",
                "pip install -e . -r requirements.txt",
                "pip install flask",
                "pip install -r requirements.txt $EXTRA",
                "npm install -g typescript",
                "npm run build",
                "npm ci --workspace web",
                "pnpm install --offline",
                "yarn build",
                "yarn --version",
                "mvn -o package",
                "mvn -pl web -am package",
                "go build -mod=vendor ./...",
                "go install example.com/tool@v1",
                "go get ./...",
                "cargo install --path .",
                "dotnet publish --no-restore",
                "--mount=type=cache,target=/root/.m2 mvn package",
                "./install.sh",
                "echo npm ci"
            })
    void acceptsWhatNeedsTheSourceOrFetchesNothing(String command) {
        rule.accepts("FROM x\nCOPY . .\nRUN " + command + "\n");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "the manifest first  | COPY package*.json ./\\nRUN npm ci\\nCOPY . .\\nRUN npm ci --omit=dev",
                "no source           | COPY package.json yarn.lock ./\\nCOPY patches patches\\nRUN yarn install",
                "of another stage    | COPY --from=build /app .\\nRUN npm ci",
                "an unknown name     | COPY $FILES .\\nRUN npm ci",
                "at a later time     | ONBUILD COPY . .\\nONBUILD RUN npm ci",
                "one single file     | COPY main.go .\\nRUN go build main.go",
                "the plugin's own    | COPY pom.xml .\\nRUN mvn go-offline:resolve-dependencies\\nCOPY src src\\nRUN mvn package",
                "cooked crates       | COPY --from=plan /recipe.json .\\nRUN cargo chef cook\\nCOPY . .\\nRUN cargo build"
            })
    void acceptsGoodOrder(String what, String instructions) {
        rule.accepts("FROM x\n" + instructions.replace("\\n", "\n") + "\n");
    }

    @Test
    void remembersWhatTheStageBelowInstalled() {
        rule.accepts("""
                FROM golang:1.24 AS deps
                COPY go.mod go.sum ./
                RUN go mod download
                FROM deps AS build
                COPY . .
                RUN go build ./...
                """);
    }
}
