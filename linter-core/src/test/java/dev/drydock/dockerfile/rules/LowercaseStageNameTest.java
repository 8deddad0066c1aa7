package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LowercaseStageNameTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new LowercaseStageName());

    @Test
    void reportsCapitalLettersAndTakesThemOut() {
        rule.reports("""
                FROM golang:1.26 AS BuildAll
                                    #~~~~~~^ `BuildAll` has capital letters; write `buildall`
                FROM scratch
                COPY --from=BuildAll /app /app
                """).fixedTo("""
                FROM golang:1.26 AS buildall
                FROM scratch
                COPY --from=BuildAll /app /app
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"FROM golang:1.26 AS build_all-2.0\n", "FROM golang:1.26\n", "from scratch as base\n"})
    void acceptsLowerCase(String file) {
        rule.accepts(file);
    }
}
