package dev.drydock.compose.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import dev.drydock.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeNoLocalhostTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeNoLocalhost());

    private static final String STORES = """
              db:
                image: postgres:17.2
                ports: ["15432:5432"]
              cache:
                image: redis:7.4
              api:
                build: api
                expose: ["8000"]
            """;

    @Test
    void reportsAnotherServiceAtLocalhost() {
        rule.reports("""
                services:
                  web:
                    build: .
                    ports: ["3000:3000"]
                    command: serve --broker=redis://:${PASSWORD}@localhost --self localhost:3000
                                                                 #~~~~~~~^ `localhost` is the service itself, not `cache`; write...
                    environment:
                      SPRING_DATASOURCE_URL: jdbc:postgresql://localhost:5432/shop
                                                               #~~~~~~~~~~~~^ `localhost:5432` is the service itself, not `db`; write...
                      HOST_PORT: postgres://app:secret@127.0.0.1:15432/shop
                                                       #~~~~~~~~~~~~~^ `127.0.0.1:15432` is the service itself, not `db`; write `db:5432`
                      REDIS_HOST: localhost
                                  #~~~~~~~^ `localhost` is the service itself, not `cache`; write `cache`
                      API_HOST: localhost
                                #~~~~~~~^ `localhost` is the service itself, not `api`; write `api`
                      API_PORT: 8000
                """ + STORES).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "environment: [URL=http://localhost:9999]",
                "environment: [URL=http://localhost]",
                "environment: [PUBLIC_API_URL=http://localhost:8000]",
                "environment: [CORS_ORIGINS=http://localhost:8000]",
                "environment: [DB_URL=postgres://db:5432/shop]",
                "environment: [DB_URL=postgres://localhost.example.com:5432/shop]",
                "environment: ['DB_URL=postgres://localhost:${PORT}/shop']",
                "environment: [DB_HOST=localhost]",
                "environment: [REDIS_HOST=$HOST]",
                "network_mode: host\n    environment: [DB_URL=postgres://localhost:5432/shop]",
                "network_mode: service:db\n    environment: [DB_URL=postgres://localhost:5432/shop]",
                "ports: ['8000:80']\n    environment: [URL=http://localhost:8000]",
                "expose: [5432]\n    environment: [URL=postgres://localhost:5432]",
                "healthcheck: {test: 'curl -f http://localhost:8000'}",
                "labels: [url=http://localhost:8000]",
                "environment: [POSTGRES_HOST=localhost]\n    image: timescale/timescaledb:2.17.2-pg16",
                "extends: {file: base.yaml, service: web}\n    environment: [URL=http://localhost:8000]",
            })
    void acceptsItselfOutsidersAndWhatCannotBeKnown(String setting) {
        String image = setting.contains("image: ") ? "" : "    image: acme/web:1\n";
        rule.accepts("services:\n  web:\n" + image + "    " + setting + "\n" + STORES);
    }

    @Test
    void acceptsAServiceThatJoinsTheNetworkOfTheReader() {
        rule.accepts("""
                services:
                  web:
                    image: acme/web:1
                    environment: [DB_URL=postgres://localhost:5432/shop]
                  db:
                    image: postgres:17.2
                    network_mode: service:web
                """);
    }

    @Test
    void isNotSureOfPagesThatABrowserOnTheHostFinds() {
        assertThat(isHint("http://localhost:8080")).isTrue();
        assertThat(isHint("http://localhost:80")).isFalse();
    }

    private static boolean isHint(String url) {
        var file = ComposeFile.read(SourceText.of("compose.yaml", """
                services:
                  web: {image: acme/web:1, environment: ["API=URL"]}
                  api: {image: acme/api:1, ports: ["8080:80"]}
                """.replace("URL", url)));
        return new ComposeNoLocalhost().check(file).findFirst().orElseThrow().isHint();
    }
}
