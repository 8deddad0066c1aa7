package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeRestartPolicyTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeRestartPolicy());

    @Test
    void reportsMissingAndEndlessPolicies() {
        rule.reports("""
                services:
                  web:
                  #~^ `web` has no restart policy; add one, such as `restart: on-failure:5`
                    image: web:1
                  db:
                    image: postgres:17
                    restart: "always"
                             #~~~~~~^ `always` restarts `db` without end; write `on-failure:5`
                  mq:
                    image: rabbitmq:4
                    deploy:
                      restart_policy:
                      #~~~~~~~~~~~~^ the `restart_policy` of `mq` retries without end; set `max_attempts`
                        condition: on-failure
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "restart: on-failure:3",
                "restart: 'no'",
                "restart: $POLICY",
                "deploy: {restart_policy: {max_attempts: 3}}",
                "deploy: {restart_policy: {condition: none}}",
                "extends: {file: base.yaml, service: web}",
            })
    void acceptsBoundedRetriesAndNone(String keys) {
        rule.accepts("services:\n  web: {image: web, " + keys + "}\n");
    }

    @Test
    void acceptsWhatOthersWaitForToEnd() {
        rule.accepts("""
                services:
                  web:
                    image: web
                    restart: on-failure:5
                    depends_on: {migrate: {condition: service_completed_successfully}}
                  migrate: {image: web}
                """);
    }
}
