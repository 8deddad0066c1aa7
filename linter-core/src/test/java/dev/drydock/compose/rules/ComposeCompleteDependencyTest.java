package dev.drydock.compose.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import dev.drydock.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeCompleteDependencyTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeCompleteDependency());

    @Test
    void reportsEachServiceOnce() {
        rule.reports("""
                services:
                  web:
                    image: web:1
                    command: ["serve", "--upstream", "http://api:8080"]
                    environment:
                      - API_URL=http://api:8080
                                       #~^ `web` reaches `api` but does not wait for it; add `api` to `depends_on`
                      - DB_HOST=db
                                #^ `web` reaches `db` but does not wait for it; add `db` to `depends_on`
                  api: {image: api:1}
                  db: {image: postgres:17}
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "environment: {URL: 'http://db:1'}, depends_on: [db]",
                "environment: {URL: 'http://db:1'}, links: [db]",
                "environment: {URL: 'http://db:1'}, depends_on: [needs-db]",
                "environment: {URL: 'http://needs-web:1'}",
                "environment: {URL: 'http://optional:1'}",
                "environment: {URL: 'http://web:1'}",
                "environment: {URL: 'http://elsewhere:1'}",
                "environment: {URL: 'http://$HOST:1'}",
                "environment: {NAME: db}",
                "environment: {PUBLIC_URL: 'http://db:1'}",
                "environment: {URL: 'http://db:1'}, extends: {file: base.yaml, service: web}",
            })
    void acceptsWhatIsNeededAlreadyOrCannotBe(String keys) {
        rule.accepts("services:\n  web: {image: web, " + keys + "}\n" + """
                  db: {image: db}
                  needs-db: {image: x, depends_on: [db]}
                  needs-web: {image: x, depends_on: [web]}
                  optional: {image: x, profiles: [debug]}
                """.indent(2));
    }

    @Test
    void proposesNoCircle() {
        rule.accepts("""
                services:
                  web: {image: web, environment: {API: "http://api:8080"}}
                  api: {image: api, environment: {NOTIFY: "http://web:3000/hook"}}
                """);
    }

    @Test
    void hidesThePasswordOfTheUrl() {
        var source = SourceText.of("compose.yaml", """
                services:
                  web: {image: web, environment: {URL: "postgres://shop:hunter2@db/shop"}}
                  db: {image: postgres}
                """);
        var finding = new ComposeCompleteDependency()
                .check(ComposeFile.read(source))
                .findFirst()
                .orElseThrow();
        assertThat(finding.secrets()).extracting(source::slice).containsExactly("hunter2");
    }
}
