package dev.drydock.project.rules;

import dev.drydock.project.ProjectModel;
import dev.drydock.testing.RuleTester;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeEnvFileIgnoredTest {
    private static final String SECRETS = "# local\nexport DB_PASSWORD = hunter2\n";

    private final RuleTester<ProjectModel> rule = RuleTester.project(new ComposeEnvFileIgnored());

    @Test
    void reportsEveryFormOfTheReference() {
        rule.reports(Map.of("deploy/a.env", SECRETS, "b.env", SECRETS, "deploy/compose.yaml", """
                services:
                  one:
                    env_file: a.env
                              #~~~^ `a.env` holds secrets and git does not ignore it; add it to `.gitignore`
                  two:
                    env_file:
                      - path: ../b.env
                              #~~~~~~^ `../b.env` holds secrets...
                        required: false
                      - missing.env
                """))
                .withoutFix();
    }

    @Test
    void acceptsWhatGitOrTheBuildLeavesOut() {
        String compose = "services:\n  web:\n    build: .\n    env_file: a.env\n";
        rule.accepts(Map.of("a.env", SECRETS, ".gitignore", "*.env\n", "compose.yaml", compose));
        rule.accepts(Map.of(
                "a.env", SECRETS, ".dockerignore", "*.env\n", "compose.yaml", compose, "Dockerfile", "FROM a\n"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "TZ=UTC",
                "DB_PASSWORD=",
                "DB_PASSWORD=${DB_PASSWORD}",
                "DB_PASSWORD=\"\"",
                "# TOKEN=1",
                "TOKEN=\r"
            })
    void acceptsSettingsWithoutSecrets(String line) {
        rule.accepts(Map.of("a.env", line + "\nA=b\n", "compose.yaml", "services:\n  web:\n    env_file: [a.env]\n"));
    }
}
