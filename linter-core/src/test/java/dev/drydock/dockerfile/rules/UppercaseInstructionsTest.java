package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UppercaseInstructionsTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new UppercaseInstructions());

    @Test
    void writesKeywordsInUpperCase() {
        rule.reports("""
                from alpine:3.20
                #~~^ `from` is not in upper case; write `FROM`
                ONBUILD Run make
                        #~^ `Run` is not in upper case; write `RUN`
                """).fixedTo("""
                FROM alpine:3.20
                ONBUILD RUN make
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"FROM a\nRUN b", "FROM a as b"})
    void acceptsUpperCase(String text) {
        rule.accepts(text + "\n");
    }
}
