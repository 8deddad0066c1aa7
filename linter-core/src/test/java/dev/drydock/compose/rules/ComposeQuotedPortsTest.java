package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeQuotedPortsTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeQuotedPorts());

    @Test
    void quotesPorts() {
        rule.reports("""
                services:
                  web:
                    ports:
                      - 22:22 # ssh
                        #~~~^ `22:22` has no quotes; write `"22:22"`
                      - 127.0.0.1:80:80
                        #~~~~~~~~~~~~~^ `127.0.0.1:80:80` has no quotes; write `"127.0.0.1:80:80"`
                    expose: [3000, 4000]
                             #~~^ `3000` has no quotes; write `"3000"`
                                   #~~^ `4000` has no quotes; write `"4000"`
                """).fixedTo("""
                services:
                  web:
                    ports:
                      - "22:22" # ssh
                      - "127.0.0.1:80:80"
                    expose: ["3000", "4000"]
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"'80:80'", "\"80:80\"", "${PORT}:80", "{published: 80, target: 80}", ""})
    void acceptsQuotesAndWhatIsTextAnyway(String port) {
        rule.accepts("services:\n  web:\n    image: nginx\n    ports:\n      - " + port + "\n");
    }

    @Test
    void writesTheQuotesThatAreSet() {
        rule.with(ComposeQuotedPorts.QUOTES, "single")
                .reports("""
                services:
                  web:
                    ports: [80:80]
                            #~~~^ `80:80` has no quotes; write `'80:80'`
                """)
                .fixedTo("services:\n  web:\n    ports: ['80:80']\n");
    }
}
