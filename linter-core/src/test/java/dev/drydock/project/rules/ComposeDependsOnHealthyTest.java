package dev.drydock.project.rules;

import dev.drydock.project.ProjectModel;
import dev.drydock.testing.RuleTester;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeDependsOnHealthyTest {
    private static final String COMPOSE = "compose.yaml";

    private final RuleTester<ProjectModel> rule = RuleTester.project(new ComposeDependsOnHealthy());

    private RuleTester<ProjectModel>.Reported reports(String compose) {
        return rule.reports(Map.of(COMPOSE, compose));
    }

    private void accepts(String compose) {
        rule.accepts(Map.of(COMPOSE, compose));
    }

    @Test
    void knowsTheHealthCheckOfADockerfile() {
        String compose = """
                services:
                  web:
                    image: web:1
                    depends_on: [api]
                                 #~^ `web` waits only until `api` is started; write `condition: service_healthy`
                  api:
                    build: api
                """;
        rule.reports(Map.of("api/Dockerfile", "FROM debian:12\nHEALTHCHECK CMD ./ask\nCMD ./serve\n", COMPOSE, compose))
                .fixedTo(Map.of(COMPOSE, """
                        services:
                          web:
                            image: web:1
                            depends_on: {api: {condition: service_healthy}}
                          api:
                            build: api
                        """));
        rule.accepts(
                Map.of("api/Dockerfile", "FROM debian:12\nHEALTHCHECK CMD ./ask\nHEALTHCHECK NONE\n", COMPOSE, """
                services:
                  web: {image: web:1, depends_on: [api]}
                  api: {build: api}
                """));
    }

    @Test
    void leavesAloneWhatAnotherFileMayCheck() {
        rule.accepts(Map.of(
                COMPOSE,
                "services:\n  web: {image: web, depends_on: [db]}\n  db: {image: postgres}\n",
                "ci.compose.yaml",
                "services:\n  db: {healthcheck: {test: pg_isready}}\n"));
    }

    @Test
    void turnsAListIntoTheLongForm() {
        reports("""
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
                """).fixedTo(Map.of(COMPOSE, """
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
                """));
    }

    @Test
    void breaksLinesAsTheFileDoes() {
        reports("""
                services:
                  web:
                    depends_on:
                      - db
                        #^ `web` waits only...
                    image: web:1
                  db: {image: postgres:17, healthcheck: {test: pg_isready}}
                """.replace("\n", "\r\n")).fixedTo(Map.of(COMPOSE, """
                services:
                  web:
                    depends_on:
                      db:
                        condition: service_healthy
                    image: web:1
                  db: {image: postgres:17, healthcheck: {test: pg_isready}}
                """.replace("\n", "\r\n")));
    }

    @Test
    void movesAListThatStandsBelowItsKey() {
        reports("""
                services:
                  db:
                    image: postgres:17
                    healthcheck: {test: pg_isready}
                  web:
                    image: web:1
                    depends_on:
                    - db
                      #^ `web` waits only...
                """).fixedTo(Map.of(COMPOSE, """
                services:
                  db:
                    image: postgres:17
                    healthcheck: {test: pg_isready}
                  web:
                    image: web:1
                    depends_on:
                      db:
                        condition: service_healthy
                """));
    }

    @Test
    void changesTheConditionAndTheListInBrackets() {
        reports("""
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
                """).fixedTo(Map.of(COMPOSE, """
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
                """));
    }

    @Test
    void asksForAHealthCheckOfADataStore() {
        reports("""
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
        reports("""
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
                "image: mongo:8, command: mongosh --host a --eval 'rs.initiate()'",
                "image: prom/prometheus:v3",
                "build: .",
                "image: $DATABASE",
            })
    void acceptsWhatHasNoHealthToWaitFor(String other) {
        accepts("services:\n  web: {image: web, depends_on: [db]}\n  db: {" + other + "}\n");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"service_healthy", "service_completed_successfully", "$CONDITION"})
    void acceptsOtherConditions(String condition) {
        accepts("services:\n  web: {image: web, depends_on: {db: {condition: " + condition
                + "}}}\n  db: {image: postgres, healthcheck: {test: pg_isready}}\n");
    }
}
