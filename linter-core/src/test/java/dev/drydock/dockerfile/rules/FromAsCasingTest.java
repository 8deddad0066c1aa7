package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FromAsCasingTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new FromAsCasing());

    @Test
    void writesAsLikeFrom() {
        rule.reports("""
                FROM alpine:3.20 as a
                                 #^ `as` is not in the case of `FROM`; write `AS`
                from a As b
                       #^ `As` is not in the case of `from`; write `as`
                """).fixedTo("""
                FROM alpine:3.20 AS a
                from a as b
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"FROM a AS b", "from a as b", "FROM a", "From a as b", "FROM as"})
    void acceptsOneCase(String text) {
        rule.accepts(text + "\n");
    }
}
