package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeNamedVolumeForDataTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeNamedVolumeForData());

    @Test
    void reportsAnAnonymousVolumeInEitherForm() {
        rule.reports("""
                services:
                  db:
                    image: mysql:8.4
                    volumes:
                      - /var/lib/mysql
                        #~~~~~~~~~~~~^ the data of `db` lies in a volume without a name; write `db-data:/var/lib/mysql`...
                  docs:
                    image: mongo:7
                    volumes:
                      - type: volume
                        target: /data/db
                                #~~~~~~^ the data of `docs` lies in a volume without a name; write `docs-data:/data/db`...
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{image: mysql:8.4, volumes: [data:/var/lib/mysql]}",
                "{image: mysql:8.4, volumes: [./data:/var/lib/mysql]}",
                "{image: mysql:8.4, volumes: [{type: tmpfs, target: /var/lib/mysql}]}",
                "{image: mysql:8.4, volumes: ['$DATA']}",
                "{image: node:22, volumes: [/app/node_modules]}",
                "{image: redis:7, volumes: [/data]}",
            })
    void acceptsNamedVolumesAndWhatMayGo(String service) {
        rule.accepts("services:\n  db: " + service + "\n");
    }
}
