package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeNoQuotesInVolumesTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeNoQuotesInVolumes());

    @Test
    void removesQuotes() {
        rule.reports("""
                services:
                  web:
                    volumes:
                      - "./site:/www:ro"
                        #~~~~~~~~~~~~~~^ `./site:/www:ro` needs no quotes; write it without them
                      - '${DATA:-./data}:/data'
                        #~~~~~~~~~~~~~~~~~~~~~^ `${DATA:-./data}:/data` needs no quotes; write it without them
                      - logs:/logs
                """).fixedTo("""
                services:
                  web:
                    volumes:
                      - ./site:/www:ro
                      - ${DATA:-./data}:/data
                      - logs:/logs
                """);
    }

    @Test
    void removesQuotesAroundSpacesAndBackslashes() {
        rule.reports("""
                services:
                  web:
                    volumes: ['C:\\my site:/www', "/srv/a :b:/www"]
                              #~~~~~~~~~~~~~~~^ `C:\\my site:/www` needs no quotes...
                                                 #~~~~~~~~~~~~~~^ `/srv/a :b:/www` needs no quotes...
                """).fixedTo("""
                services:
                  web:
                    volumes: [C:\\my site:/www, /srv/a :b:/www]
                """);
    }

    @Test
    void removesQuotesBelowADashAroundWhatHasAMeaningInBracketsOnly() {
        rule.reports("""
                services:
                  web:
                    volumes:
                      - "./a#1:/www:ro,z"
                        #~~~~~~~~~~~~~~~^ `./a#1:/www:ro,z` needs no quotes...
                      - '${DATA:-{}}:/data'
                        #~~~~~~~~~~~~~~~~~^ `${DATA:-{}}:/data` needs no quotes...
                """).fixedTo("""
                services:
                  web:
                    volumes:
                      - ./a#1:/www:ro,z
                      - ${DATA:-{}}:/data
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "'a: /a'",
                "'./a b:/a '",
                "'./a  b:/a'",
                "'./a #b:/a'",
                "'~'",
                "'null'",
                "'true'",
                "\"C:\\\\a:/a\"",
                "\"./\\u0061:/a\"",
                "'[a]:/a'",
                "'*a:/a'",
                "['${A}:/a']",
                "['/a:/b:ro,z']",
                "['./a? b:/a']",
                "a:/a",
                "{type: volume, source: 'a', target: '/a'}"
            })
    void acceptsQuotesThatMayBeNeeded(String volume) {
        String value = volume.startsWith("['") ? " " + volume : "\n      - " + volume;
        rule.accepts("services:\n  web:\n    volumes:" + value + "\n");
    }
}
