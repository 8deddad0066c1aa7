package dev.drydock.project.rules;

import dev.drydock.project.ProjectModel;
import dev.drydock.testing.RuleTester;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeVariableHasDefaultTest {
    private final RuleTester<ProjectModel> rule = RuleTester.project(new ComposeVariableHasDefault());

    @Test
    void reportsEachVariableOnce() {
        rule.reports(Map.of("app/compose.yaml", """
                services:
                  db:
                    image: postgres:${TAG}
                                    #~~~~^ `TAG` is empty where nobody sets it; write `${TAG:-default}` or `${TAG:?}`, or set it in `.env`
                    hostname: $TAG
                    command: ${A:-x $B}
                                    #^ `B` is empty...
                  web:
                    image: acme/web:${KNOWN}
                """, "app/.env", "KNOWN=1\n")).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "${A:-1}",
                "${A-}",
                "${A:?tell}",
                "${A:+--debug}",
                "$$A",
                "${HOME}",
                "${COMPOSE_PROJECT_NAME}",
                "a"
            })
    void acceptsWhatIsNeverSilentlyEmpty(String value) {
        rule.accepts(Map.of("compose.yaml", "services:\n  a:\n    hostname: \"" + value + "\"\n"));
    }

    @Test
    void acceptsValuesOfTheEnvFileHereOrAtTheTop() {
        rule.accepts(Map.of(
                "deploy/compose.yaml", "services:\n  a:\n    image: acme/${A}:${B}\n",
                "deploy/.env", "A=1\n",
                ".env", "B=2\n"));
    }
}
