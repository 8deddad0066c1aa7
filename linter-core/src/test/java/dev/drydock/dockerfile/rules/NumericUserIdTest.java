package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumericUserIdTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new NumericUserId());

    @Test
    void reportsAnAccountByItsName() {
        rule.reports("""
                FROM alpine:3.22
                USER app
                     #~^ `app` is a name; write the number of the account, so that it is plain that it is not root
                """);
    }

    @Test
    void reportsANameBeforeAGroupAndOneThatAnEarlierStageSets() {
        rule.reports("""
                FROM alpine:3.22 AS base
                USER app:1000
                     #~~~~~~^ `app:1000` is a name; ...
                FROM base
                CMD ["httpd"]
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "FROM alpine:3.22\nUSER 10001\n",
                "FROM alpine:3.22\nUSER 10001:app\n",
                "FROM alpine:3.22\nARG ID=10001\nUSER $ID\n",
                "FROM alpine:3.22\nUSER $WHO\n",
                "FROM alpine:3.22\nUSER app\nRUN id\nUSER 10001\n",
                "FROM alpine:3.22 AS build\nUSER app\nFROM alpine:3.22\nUSER 10001\n",
                "FROM alpine:3.22\n"
            })
    void acceptsNumbersAndWhatOnlyTheBuildKnows(String file) {
        rule.accepts(file);
    }
}
