package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;

class ComposeSortedDependenciesTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeSortedDependencies());

    @Test
    void sortsBothForms() {
        rule.reports("""
                services:
                  a:
                    depends_on:
                      - queue # slow
                      - db
                        #^ `db` belongs before `queue`; sort the dependencies by name
                  b:
                    depends_on:
                      queue:
                        condition: service_started
                      db:
                      #^ `db` belongs before `queue`...
                        condition: service_healthy
                  c:
                    depends_on: [queue, db]
                                        #^ `db` belongs...
                """).fixedTo("""
                services:
                  a:
                    depends_on:
                      - db
                      - queue # slow
                  b:
                    depends_on:
                      db:
                        condition: service_healthy
                      queue:
                        condition: service_started
                  c:
                    depends_on: [db, queue]
                """);
    }

    @Test
    void acceptsOrderOneAndWhatIsNotKnown() {
        rule.accepts("services:\n  a: {depends_on: [b, c]}\n  b: {depends_on: [z]}\n  c: {depends_on: ['${X}', a]}\n");
    }
}
