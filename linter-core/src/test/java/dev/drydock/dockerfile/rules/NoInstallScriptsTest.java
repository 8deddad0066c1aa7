package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoInstallScriptsTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new NoInstallScripts());

    @Test
    void reportsInstallationsThatMayRunScripts() {
        rule.reports("""
                FROM node:22
                RUN npm ci && npm install -g serve@14.2.4
                    #~~~~^ `npm ci` may run scripts of what it installs; add `--ignore-scripts`
                              #~~~~~~~~~^ `npm install` may run scripts...
                RUN yarn --frozen-lockfile
                    #~~^ `yarn` may run scripts...
                RUN pnpm --filter web install --ignore-scripts=false
                    #~~~~~~~~~~~~~~~~~~~~~~~^ `pnpm install` may run scripts...
                RUN npm_config_ignore_scripts=false npm add express@5
                                                    #~~~~~^ `npm add` may run scripts...
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN npm ci --ignore-scripts",
                "RUN npm --ignore-scripts=true install",
                "RUN yarn install --mode=skip-build",
                "RUN npm_config_ignore_scripts=true npm ci",
                "ENV NPM_CONFIG_IGNORE_SCRIPTS=true\nRUN npm ci",
                "ENV YARN_ENABLE_SCRIPTS=false\nRUN yarn install",
                "RUN npm config set ignore-scripts true && npm ci",
                "RUN echo ignore-scripts=true >> .npmrc\nRUN npm ci",
                "RUN npm ci $OPTIONS",
                "RUN npm run build && npm test",
                "RUN npm ci --dry-run",
                "RUN yarn build",
                "RUN bun install",
                "CMD npm ci"
            })
    void accepts(String instructions) {
        rule.accepts("FROM node:22\n" + instructions + "\n");
    }
}
