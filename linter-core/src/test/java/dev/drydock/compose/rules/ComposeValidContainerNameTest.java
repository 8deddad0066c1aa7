package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeValidContainerNameTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeValidContainerName());

    @Test
    void reportsNamesThatTheEngineRefuses() {
        rule.reports("""
                services:
                  a:
                    container_name: shop@1
                                    #~~~~^ `shop@1` is no container name; use letters, digits, `_`, `.` and `-`, and...
                  b:
                    container_name: -b
                                    #^ `-b` is no...
                  c:
                    container_name: c
                                    ^ `c` is no...
                  d:
                    container_name: ${PREFIX}/d
                                    #~~~~~~~~~^ `${PREFIX}/d` is no...
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"shop-web_1.x", "/shop", "ab", "${NAME}", "${PREFIX}-web", "x${N}"})
    void acceptsNamesThatItTakesOrThatAreNotKnown(String name) {
        rule.accepts("services:\n  a:\n    container_name: " + name + "\n");
    }
}
