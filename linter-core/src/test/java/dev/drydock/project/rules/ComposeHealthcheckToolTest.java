package dev.drydock.project.rules;

import dev.drydock.project.ProjectModel;
import dev.drydock.testing.RuleTester;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComposeHealthcheckToolTest {
    private final RuleTester<ProjectModel> rule = RuleTester.project(new ComposeHealthcheckTool());

    @Test
    void reportsToolsThatAreNotThere() {
        rule.reports(Map.of("compose.yaml", """
                services:
                  db:
                    image: postgres:${TAG}
                    healthcheck:
                      test: curl -f http://localhost:5432 || exit 1
                            #~~^ the health check of `db` can't work: `postgres` has no `curl`, so that it always fails; call a program of the image
                  web:
                    image: node:24-slim
                    healthcheck:
                      test: ["CMD", "/usr/bin/wget", "-q", "http://localhost"]
                                    #~~~~~~~~~~~~~^ the health check of `web` can't work: `node` has no `wget`...
                  bus:
                    image: mirror.gcr.io/library/nats:2.11
                    healthcheck:
                      test: ["CMD-SHELL", "nats-server --version"]
                                          #~~~~~~~~~~~~~~~~~~~~~^ the health check of `bus` can't work: `mirror.gcr.io/library/nats` has no shell...
                  old:
                    image: mariadb:11.8
                    healthcheck:
                      test: ["CMD", "mysqladmin", "ping"]
                                    #~~~~~~~~~~^ the health check of `old` can't work: `mariadb` has no `mysqladmin`...
                  older:
                    image: mongo:8.0
                    healthcheck:
                      test: mongo --eval 'db.runCommand("ping").ok'
                            #~~~^ the health check of `older` can't work: `mongo` has no `mongo`...
                """)).withoutFix();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = ';', textBlock = """
                    postgres:17           ; pg_isready -U postgres
                    postgres:17-alpine    ; wget -q localhost
                    postgres:${TAG}       ; wget -q localhost
                    mariadb:10.11         ; mysqladmin ping
                    mariadb:${TAG}        ; mysqladmin ping
                    mongo:5.0             ; mongo --eval 1
                    mongo:8.0             ; mongosh --eval 1
                    alpine:3.22           ; curl -f localhost || wget -q localhost
                    alpine:3.22           ; command -v curl && curl localhost
                    node:24               ; curl -f localhost
                    acme/web:1            ; curl -f localhost
                    $IMAGE                ; curl -f localhost
                    alpine                ; $TOOL localhost
                    """)
    void acceptsToolsThatAreOrMayBeThere(String image, String test) {
        rule.accepts(Map.of(
                "compose.yaml",
                "services:\n  web:\n    image: " + image + "\n    healthcheck:\n      test: " + test + "\n"));
    }
}
