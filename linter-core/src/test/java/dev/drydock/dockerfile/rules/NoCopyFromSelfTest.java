package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoCopyFromSelfTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new NoCopyFromSelf());

    @Test
    void reportsTheStageThatTheStepStandsIn() {
        rule.reports("""
                FROM golang:1.26 AS build
                COPY --from=build /app /bin/app
                            #~~~^ `build` is the stage that this step stands in; name an earlier one
                COPY --from=BUILD /app /bin/app
                            #~~~^ `BUILD` is the stage...
                COPY --from=0 /app /bin/app
                            ^ `0` is the stage...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "FROM golang:1.26 AS build\nFROM scratch AS out\nCOPY --from=build /app /app\nCOPY --from=0 /app /app\n",
                "FROM golang:1.26 AS build\nONBUILD COPY --from=build /app /app\n",
                "FROM golang:1.26 AS build\nCOPY app /app\n",
                "COPY --from=0 /app /app\n"
            })
    void acceptsOtherStages(String file) {
        rule.accepts(file);
    }
}
