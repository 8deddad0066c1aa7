package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinNpmPackagesTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new PinNpmPackages());

    @Test
    void namesThePackagesWithoutVersion() {
        rule.reports("""
                FROM node:22
                RUN npm install -g npm@latest @angular/cli serve@14.2.4
                                   #~~~~~~~~^ no version is given for `npm@latest`, `@angular/cli`; write `npm@VERSION`
                RUN npm --registry https://npm.test i express --loglevel warn
                                                      #~~~~~^ no version is given for `express`; write `express@VERSION`
                RUN yarn global add @vue/cli
                                    #~~~~~~^ no version is given for `@vue/cli`; write `@vue/cli@VERSION`
                RUN pnpm add -g turbo && bun add hono
                                #~~~^ no version is given for `turbo`...
                                                 #~~^ no version is given for `hono`...
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "git+ssh://git@example.com/a/tool.git",
                "git@example.com:a/tool.git",
                "github:a/tool",
                "a/tool",
                "https://example.com/a/tool.git"
            })
    void asksForTheRevisionOfARepository(String repository) {
        rule.reports(
                "FROM node:22\nRUN npm install %1$s\n                #%2$s^ no version is given for `%1$s`; write `%1$s#REVISION`\n"
                        .formatted(repository, "~".repeat(repository.length() - 2)));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "npm install",
                "npm install --omit dev --unsafe-perm true",
                "npm install -w web",
                "npm ci",
                "npm install express@5 @types/node@^22 'typescript@>=5 <6'",
                "npm install serve@$SERVE_VERSION",
                "npm install ./lib ../lib /lib ~/lib . file:lib libs/own/tool",
                "npm install tool-1.4.tgz dist/tool.tar.gz https://example.com/tool",
                "npm install a/tool#v1 git+https://example.com/a/tool.git#semver:^1",
                "npm install $PACKAGES",
                "npm run install express",
                "npm install --help express",
                "yarn",
                "yarn build express",
                "yarn workspaces focus web",
                "yarn add react@19.1.0",
                "pnpm --filter web install"
            })
    void accepts(String command) {
        rule.accepts("FROM node:22\nRUN " + command + "\n");
    }
}
