package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeDependsOnHealthyTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeDependsOnHealthy());

    @Test
    void turnsAListIntoTheLongForm() {
        rule.reports("""
                services:
                  web:
                    image: web:1
                    depends_on:
                      - "mq" # first
                        #~~^ `web` waits only until `mq` is started; write `condition: service_healthy`
                      - log
                      -   db
                          #^ `web` waits only until `db` is started; write `condition: service_healthy`
                  db:
                    image: postgres:17
                    healthcheck: {test: pg_isready}
                  mq:
                    image: rabbitmq:4
                    healthcheck: {test: [CMD, rabbitmq-diagnostics, ping]}
                  log:
                    image: acme/log:1
                """).fixedTo("""
                services:
                  web:
                    image: web:1
                    depends_on:
                      "mq":
                        condition: service_healthy # first
                      log:
                        condition: service_started
                      db:
                        condition: service_healthy
                  db:
                    image: postgres:17
                    healthcheck: {test: pg_isready}
                  mq:
                    image: rabbitmq:4
                    healthcheck: {test: [CMD, rabbitmq-diagnostics, ping]}
                  log:
                    image: acme/log:1
                """);
    }

    @Test
    void movesAListThatStandsBelowItsKey() {
        rule.reports("""
                services:
                  db:
                    image: postgres:17
                    healthcheck: {test: pg_isready}
                  web:
                    image: web:1
                    depends_on:
                    - db
                      #^ `web` waits only...
                """).fixedTo("""
                services:
                  db:
                    image: postgres:17
                    healthcheck: {test: pg_isready}
                  web:
                    image: web:1
                    depends_on:
                      db:
                        condition: service_healthy
                """);
    }

    @Test
    void changesTheConditionAndTheListInBrackets() {
        rule.reports("""
                services:
                  db:
                    image: postgres:17
                    healthcheck: {test: pg_isready}
                  web:
                    image: web:1
                    depends_on:
                      db:
                      #^ `web` waits only until `db` is...
                        condition: service_started # for now
                        restart: true
                  api:
                    image: api:1
                    depends_on: [web, db]
                                      #^ `api` waits only...
                """).fixedTo("""
                services:
                  db:
                    image: postgres:17
                    healthcheck: {test: pg_isready}
                  web:
                    image: web:1
                    depends_on:
                      db:
                        condition: service_healthy # for now
                        restart: true
                  api:
                    image: api:1
                    depends_on: {web: {condition: service_started}, db: {condition: service_healthy}}
                """);
    }

    @Test
    void asksForAHealthCheckOfADataStore() {
        rule.reports("""
                services:
                  web:
                    image: web:1
                    depends_on: [db]
                                 #^ `web` waits only until `db` is started, which is before it accepts connections...
                  db:
                    image: postgres:${TAG}
                """).withoutFix();
    }

    @Test
    void leavesListsAloneThatServicesShare() {
        rule.reports("""
                x-needs: &needs [db]
                                 #^ `web` waits only...
                services:
                  db:
                    image: postgres:17
                    healthcheck: {test: pg_isready}
                  web:
                    image: web:1
                    depends_on: *needs
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "image: postgres:17, healthcheck: {disable: true}",
                "image: postgres:17, restart: 'no'",
                "image: postgres:17, extends: {file: common.yaml, service: db}",
                "image: acme/service:1",
                "image: prom/prometheus:v3",
                "build: .",
                "image: $DATABASE",
            })
    void acceptsWhatHasNoHealthToWaitFor(String other) {
        rule.accepts("services:\n  web: {image: web, depends_on: [db]}\n  db: {" + other + "}\n");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"service_healthy", "service_completed_successfully", "$CONDITION"})
    void acceptsOtherConditions(String condition) {
        rule.accepts("services:\n  web: {image: web, depends_on: {db: {condition: " + condition
                + "}}}\n  db: {image: postgres, healthcheck: {test: pg_isready}}\n");
    }
}
