package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeGlobArgumentsTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new SafeGlobArguments());

    @Test
    void reportsPatternsThatBeginWithAWildcard() {
        rule.reports("""
                FROM alpine:3.22
                RUN rm -f *.log a* && chown app [ab]?
                          #~~~^ `*.log` may expand to names that begin with a dash; write `./*.log`
                                                #~~~^ `[ab]?` may expand...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "rm ./*.log",
                "rm /tmp/*",
                "rm -- *",
                "rm '*'",
                "echo *",
                "find . -name '*.log'",
                "for f in *; do echo \"$f\"; done",
                "[ -e *.log ]"
            })
    void accepts(String command) {
        rule.accepts("FROM alpine:3.22\nRUN " + command + "\n");
    }
}
