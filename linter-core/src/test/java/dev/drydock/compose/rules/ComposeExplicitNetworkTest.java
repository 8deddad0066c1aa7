package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeExplicitNetworkTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeExplicitNetwork());

    @Test
    void reportsAServiceWithoutNetwork() {
        rule.reports("""
                services:
                  web:
                  #~^ `web` names no network and shares the default one; list its networks under `networks`
                    image: nginx:1.27
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "networks: [front]",
                "networks: {default: }",
                "network_mode: none",
                "extends: {file: a.yaml, service: b}"
            })
    void acceptsANetworkOfEachKind(String network) {
        rule.accepts("services:\n  web: {image: nginx, " + network + "}\n");
    }
}
