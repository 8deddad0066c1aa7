package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeNoLiteralSecretTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeNoLiteralSecret());

    @Test
    void reportsValuesInClear() {
        rule.reports("""
                services:
                  db:
                    environment:
                      POSTGRES_USER: app
                      POSTGRES_PASSWORD: Kahs5aif
                                         #~~~~~~^ `POSTGRES_PASSWORD` stands here in clear; use `secrets`, or write `${POSTGRES_PASSWORD:?}` and set it outside of this file
                  list:
                    environment:
                      - API_KEY=Kahs5aif
                                #~~~~~~^ `API_KEY` stands here in clear...
                      - "spring.datasource.password=Kahs5aif"
                                                    #~~~~~~^ `spring.datasource.password` stands here in clear; use `secrets`, or write `${SPRING_DATASOURCE_PASSWORD:?}`...
                  build:
                    build:
                      context: .
                      args:
                        NPM_TOKEN: Kahs5aif
                                   #~~~~~~^ `NPM_TOKEN` stands here in clear, and the history of the image keeps it; use `build.secrets`
                """).withoutFix();
    }

    @Test
    void reportsDefaultsInClear() {
        rule.reports("""
                services:
                  db:
                    environment:
                      A_PASSWORD: ${A_PASSWORD:-Kahs5aif}
                                                #~~~~~~^ `A_PASSWORD` falls back to a value that stands here in clear...
                  list:
                    environment:
                      - B_TOKEN=${B_TOKEN-Kahs5aif}
                                          #~~~~~~^ `B_TOKEN` falls back...
                """);
    }

    @Test
    void reportsPasswordsOfConnectionsAndTokensByTheirShape() {
        rule.reports("""
                services:
                  web:
                    environment:
                      DATABASE_URL: postgres://app:Kahs5aif@${DB_HOST}:5432/app
                                                   #~~~~~~^ The password in `DATABASE_URL` stands here in clear...
                      ConnectionStrings__Main: "Server=db;User Id=sa;Password=Kahs5aif;Encrypt=no"
                                                                              #~~~~~~^ The password in...
                      NOTE: ghp_0a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6q7r
                            #~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^ `NOTE` holds a GitHub token in clear...
                """);
    }

    @Test
    void reportsASharedValueOnce() {
        rule.reports("""
                x-db: &db
                  DB_PASSWORD: Kahs5aif
                               #~~~~~~^ `DB_PASSWORD` stands here in clear...
                services:
                  a: {environment: *db}
                  b: {environment: {<<: *db, MODE: b}}
                  c: {extends: b}
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "DB_PASSWORD=${DB_PASSWORD}",
                "DB_PASSWORD=${DB_PASSWORD:?not set}",
                "DB_PASSWORD=${DB_PASSWORD:-}",
                "DB_PASSWORD=${DB_PASSWORD:-${OTHER}}",
                "DB_PASSWORD=",
                "DB_PASSWORD",
                "DB_PASSWORD=<password>",
                "DB_PASSWORD_FILE=/run/secrets/db",
                "DB_PASSWORD=/run/secrets/db",
                "REGISTRY_AUTH=htpasswd",
                "MYSQL_RANDOM_ROOT_PASSWORD=1",
                "PASSWORD_MIN_LENGTH=8",
                "URL=http://web:8080/?q=a@b:c",
                "URL=postgres://app:${DB_PASSWORD}@db/app",
                "URL=postgres://app@db/app"
            })
    void acceptsWhatIsNoSecretOrNotHere(String variable) {
        rule.accepts("services:\n  a:\n    environment:\n      - \"" + variable + "\"\n");
    }
}
