package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;

class ComposeNoDependencyCycleTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeNoDependencyCycle());

    @Test
    void printsTheCircle() {
        rule.reports("""
                services:
                  web:
                    image: web:1
                    depends_on: [api]
                  api:
                    image: api:1
                    links: ["db:database"]
                  db:
                    image: db:1
                    network_mode: service:api
                                          #~^ `api` needs `db`, which needs `api`; take one of these dependencies out
                  loop:
                    image: loop:1
                    depends_on:
                      loop:
                      #~~^ `loop` needs `loop`; take one of these dependencies out
                        condition: service_started
                """).withoutFix();
    }

    @Test
    void acceptsSharedNeeds() {
        rule.accepts("""
                services:
                  web: {image: web, depends_on: [api, db]}
                  api: {image: api, depends_on: [db]}
                  db: {image: db}
                """);
    }
}
