package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeNoPublishedDataStoreTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeNoPublishedDataStore());

    @Test
    void reportsAStoreThatOthersUse() {
        rule.reports("""
                services:
                  web:
                    image: acme/web:1
                    depends_on: [db]
                    environment: [REDIS_URL=redis://cache, BROKER=queue]
                  db:
                    image: postgres:17.2
                    ports:
                      - "15432:5432"
                        #~~~~~~~~~~^ `db` is open to the network of the host, but only other services need it; leave the port...
                  cache:
                    image: redis:7.4
                    ports: ["6379"]
                            #~~~~^ `cache` is open to the network of the host, but only other services need it; leave the...
                  queue:
                    image: rabbitmq:4-management
                    ports:
                      - "5672:5672"
                        #~~~~~~~~~^ `queue` is open to the network of the host, but only other services need it; leave the...
                      - "127.0.0.1:15672:15672"
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{image: postgres:17, ports: ['127.0.0.1:5432:5432']}",
                "{image: postgres:17, ports: ['$IP:5432:5432']}",
                "{image: postgres:17, ports: ['8080:8080']}",
                "{image: gitea/gitea:1.23, ports: ['3000:3000']}",
                "{image: acme/db:1, ports: ['5432:5432']}",
            })
    void acceptsWhatIsForPeopleOrThisMachine(String store) {
        rule.accepts("services:\n  db: " + store + "\n  web: {image: acme/web:1, depends_on: [db]}\n");
    }

    @Test
    void acceptsAStoreThatNoOtherServiceUses() {
        rule.accepts("services:\n  db: {image: postgres:17, ports: ['5432:5432']}\n  web: {image: acme/web:1}\n");
    }
}
