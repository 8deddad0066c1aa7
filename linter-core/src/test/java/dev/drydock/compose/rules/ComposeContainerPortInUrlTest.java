package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeContainerPortInUrlTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeContainerPortInUrl());

    @Test
    void reportsThePortOfTheHost() {
        rule.reports("""
                services:
                  web:
                    image: acme/web:1
                    command: --cache cache:16379
                                     #~~~~~~~~~^ `cache:16379` has the port of the host; between services write `cache:6379`
                    environment:
                      DATABASE_URL: postgres://db:5433/shop
                                               #~~~~~^ `db:5433` has the port of the host; between services write `db:5432`
                      API: http://api:9001
                                  #~~~~~~^ `api:9001` has the port of the host; between services write `api:8001`
                  db:
                    image: postgres:17.2
                    ports: ["127.0.0.1:5433:5432"]
                  cache:
                    image: redis:7.4
                    ports: [{published: 16379, target: 6379}]
                  api:
                    image: acme/api:1
                    ports: ["9000-9005:8000-8005"]
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "http://api:8080",
                "http://api:9000",
                "http://api:9100",
                "http://api:7777",
                "http://api",
                "http://api:${PORT}",
                "http://other:8081",
                "http://api.example.com:8081",
            })
    void acceptsWhatTheOtherServiceMayListenOn(String url) {
        rule.accepts("""
                services:
                  web:
                    image: acme/web:1
                    environment: ["API=URL", "PUBLIC_API=http://api:8081"]
                  api:
                    image: acme/api:1
                    command: --metrics :9100
                    expose: ["9000"]
                    ports: ["8081:8080", "9000:8080", "9100:9101"]
                """.replace("URL", url));
    }
}
