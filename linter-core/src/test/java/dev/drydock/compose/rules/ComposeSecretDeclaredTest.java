package dev.drydock.compose.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.rule.Finding;
import dev.drydock.testing.RuleTester;
import dev.drydock.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeSecretDeclaredTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeSecretDeclared());

    @Test
    void reportsWhatIsNotDeclared() {
        rule.reports("""
                services:
                  a:
                    image: acme/a:1
                    secrets:
                      - db_pasword
                        #~~~~~~~~^ No secret `db_pasword` is declared; add it to the top-level `secrets`; did you mean...
                      - source: token
                                #~~~^ No secret `token` is declared; add it to the top-level `secrets`
                        target: /token
                      - db_password
                    configs: [site]
                              #~~^ No config `site` is declared; add it to the top-level `configs`
                  b:
                    build:
                      context: .
                      secrets: [npm]
                                #~^ No secret `npm` is declared...
                secrets:
                  db_password: {file: ./db_password.txt}
                """).withoutFix();
    }

    @Test
    void reportsWhatNoServiceUses() {
        rule.reports("""
                services:
                  a:
                    image: acme/a:1
                    secrets: [used]
                    build:
                      secrets: [{source: built}]
                secrets:
                  used: {file: ./used}
                  built: {environment: BUILT}
                  left: {file: ./left}
                  #~~^ No service uses the secret `left`; remove it, or give it to one
                configs:
                  site: {file: ./site}
                  #~~^ No service uses the config `site`; remove it, or give it to one
                """);
    }

    @Test
    void isSureOfWhatComposeRefusesOnly() {
        var file = ComposeFile.read(SourceText.of("compose.yaml", """
                services: {a: {image: acme/a:1, secrets: [used]}}
                secrets: {left: {file: ./left}}
                """));
        assertThat(new ComposeSecretDeclared().check(file))
                .extracting(Finding::isHint)
                .containsExactlyInAnyOrder(false, true);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "include: [other.yaml]\nservices: {a: {image: x, secrets: [b]}}",
                "services: {a: {secrets: [b]}}",
                "services: {a: {image: x, secrets: ['${NAME}']}}\nsecrets: {b: {file: b}}",
                "services: {a: {extends: {file: f.yaml, service: a}}}\nsecrets: {b: {file: b}}",
                "services: {a: {image: x, secrets: [b]}}\nsecrets: {b: {external: true}}"
            })
    void acceptsWhatIsDeclaredOrMayBeElsewhere(String text) {
        rule.accepts(text + "\n");
    }
}
