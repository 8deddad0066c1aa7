package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeNoDefaultCredentialsTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeNoDefaultCredentials());

    @Test
    void reportsPasswordsThatAreTheirUser() {
        rule.reports("""
                services:
                  db:
                    environment:
                      POSTGRES_USER: analytics
                                     #~~~~~~~^ `POSTGRES_USER` and `POSTGRES_PASSWORD` of `db` are the same, which everyone tries first; choose a password
                      POSTGRES_PASSWORD: Analytics
                  admin:
                    environment:
                      - KEYCLOAK_ADMIN=boss
                                       #~~^ `KEYCLOAK_ADMIN` and `KEYCLOAK_ADMIN_PASSWORD`...
                      - KEYCLOAK_ADMIN_PASSWORD=boss
                      - PGADMIN_DEFAULT_EMAIL=me@acme.test
                                              #~~~~~~~~~~^ `PGADMIN_DEFAULT_PASSWORD` of `admin` is the name in `PGADMIN_DEFAULT_EMAIL`...
                      - PGADMIN_DEFAULT_PASSWORD=me
                  web:
                    environment:
                      spring.datasource.username: ${DB_USER:-web}
                                                             #~^ `spring.datasource.username` and...
                      spring.datasource.password: ${DB_PASSWORD:-web}
                """).withoutFix();
    }

    @Test
    void reportsLoginsThatEveryoneKnows() {
        rule.reports("""
                services:
                  s3:
                    environment:
                      MINIO_ROOT_USER: minio
                                       #~~~^ `MINIO_ROOT_USER` and `MINIO_ROOT_PASSWORD` of `s3` are a login that everyone knows; choose another one
                      MINIO_ROOT_PASSWORD: minio123
                  db:
                    environment:
                      MYSQL_ROOT_PASSWORD: root
                                           #~~^ `MYSQL_ROOT_PASSWORD` of `db` is a password that everyone knows; choose another one
                      MYSQL_USER: ${MYSQL_USER}
                      MYSQL_PASSWORD: mysql
                                      #~~~^ `MYSQL_PASSWORD` of `db` is...
                """);
    }

    @Test
    void reportsWhatLetsEveryoneIn() {
        rule.reports("""
                services:
                  db:
                    environment:
                      MYSQL_ALLOW_EMPTY_PASSWORD: "yes"
                      #~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^ `MYSQL_ALLOW_EMPTY_PASSWORD` of `db` lets everyone in without a password; set a password
                      MYSQL_ROOT_PASSWORD: ""
                      #~~~~~~~~~~~~~~~~~~~~~^ `MYSQL_ROOT_PASSWORD` of `db` is empty; set a password
                      POSTGRES_HOST_AUTH_METHOD: trust
                      #~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^ `POSTGRES_HOST_AUTH_METHOD` of `db` lets...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "POSTGRES_PASSWORD=Kahs5aif",
                "POSTGRES_PASSWORD=${POSTGRES_PASSWORD}",
                "POSTGRES_PASSWORD",
                "POSTGRES_PASSWORD_FILE=/run/secrets/postgres",
                "MYSQL_ALLOW_EMPTY_PASSWORD=no",
                "MYSQL_ALLOW_EMPTY_PASSWORD=${ALLOW}",
                "POSTGRES_HOST_AUTH_METHOD=scram-sha-256",
                "REDIS_PASSWORD=",
                "COMPASS=test",
                "MYSQL_RANDOM_ROOT_PASSWORD=1"
            })
    void acceptsOwnPasswordsAndWhatIsNotKnown(String variable) {
        rule.accepts("services:\n  a:\n    environment:\n      - POSTGRES_USER=app\n      - " + variable + "\n");
    }
}
