package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidLabelKeyTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new ValidLabelKey());

    @Test
    void reportsKeysAgainstTheRules() {
        rule.reports("""
                FROM alpine:3.20
                LABEL Version="1" com.example.a_b=2
                      #~~~~~^ the label key `Version` breaks the rules for keys; use lower-case letters, digits, single...
                                  #~~~~~~~~~~~~~^ the label key `com.example.a_b` breaks the rules for keys; use lower-case...
                LABEL com.docker.team=shop
                      #~~~~~~~~~~~~~^ the label key `com.docker.team` lies in `com.docker.`, which is Docker's own; use a...
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"-a", "1a", "a-", "a.", "a..b", "a--b", "\"a b\"", "a$b"})
    void reportsFurtherFaults(String key) {
        rule.reports(
                "LABEL " + key + "=x\n      #" + "~".repeat(Math.max(0, key.length() - 2)) + "^ the label key...\n");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "a",
                "maintainer",
                "org.opencontainers.image.base-name",
                "\"com.example.a2\"",
                "$KEY",
                "com.${KEY}_a",
                "com.dockerx.a"
            })
    void acceptsGoodAndUnknownKeys(String key) {
        rule.accepts("ARG KEY\nLABEL " + key + "=x\n");
    }
}
