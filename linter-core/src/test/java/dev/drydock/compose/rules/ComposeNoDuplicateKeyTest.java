package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;

class ComposeNoDuplicateKeyTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeNoDuplicateKey());

    @Test
    void reportsTheSecondKey() {
        rule.reports("""
                services:
                  web:
                    image: a:1
                  db:
                    environment:
                      A: 1
                      "A": 2
                      #~^ `A` stands in line 6 already; remove one of the two
                  web:
                  #~^ `web` stands in line 2 already; remove one of the two
                    image: a:2
                """).withoutFix();
    }

    @Test
    void acceptsTheSameKeyElsewhere() {
        rule.accepts("services:\n  a: {image: a:1}\n  b: {image: a:1}\n---\nservices: {}\n");
    }
}
