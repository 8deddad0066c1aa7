package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeNoSharedPropagationTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeNoSharedPropagation());

    @Test
    void reportsBothForms() {
        rule.reports("""
                services:
                  a:
                    volumes:
                      - /mnt:/mnt:ro,rshared
                                     #~~~~~^ `rshared` shows on the host what the container mounts below `/mnt`; leave it out...
                      - type: bind
                        source: /a
                        target: /a
                        bind:
                          propagation: shared
                                       #~~~~^ `shared` shows on the host what the container mounts below `/a`; leave it out...
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"/mnt:/mnt", "/mnt:/mnt:rslave", "/mnt:/mnt:rprivate,ro", "/mnt:/mnt:$HOW", "shared:/shared"})
    void acceptsWhatStaysInTheContainer(String volume) {
        rule.accepts("services:\n  a:\n    volumes:\n      - " + volume + "\n");
    }
}
