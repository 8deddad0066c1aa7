package dev.drydock.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretShapesTest {
    private static final String RANDOM = "q7Zt4M2xJ6rWv3KbD9nHs5Ly8PcG1aTfUeXo";
    private static final String KEY_LINE = "MIIEpAIBAAKCAQEA" + RANDOM;

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "ghp_, a GitHub token, 36",
        "npm_, an npm token, 36",
        "glpat-, a GitLab token, 20",
        "xoxb-, a Slack token, 30",
        "sk_live_, a Stripe key, 24",
        "AIza, a Google API key, 35",
        "hf_, a Hugging Face token, 34",
        "dckr_pat_, a Docker Hub token, 27",
    })
    void findsTokensByPrefixAndLength(String prefix, String kind, int length) {
        String token = prefix + RANDOM.substring(0, length);
        assertThat(SecretShapes.find("RUN login --token=" + token + " --now"))
                .singleElement()
                .satisfies(match -> {
                    assertThat(match.kind()).isEqualTo(kind);
                    assertThat(match.hint()).isEqualTo(prefix);
                    assertThat(match.span().start()).isEqualTo(18);
                    assertThat(match.span().end()).isEqualTo(18 + token.length());
                });
    }

    @Test
    void findsSeveralInTheOrderOfTheText() {
        String text = "a=glpat-" + RANDOM.substring(0, 20) + " b=AKIAQ7ZT4M2XJ6RWV3KB c=ghp_" + RANDOM;
        assertThat(SecretShapes.find(text))
                .extracting(SecretShapes.Match::kind)
                .containsExactly("a GitLab token", "an AWS access key", "a GitHub token");
    }

    @Test
    void findsJsonWebTokens() {
        String token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0." + RANDOM;
        assertThat(spans("Bearer " + token)).containsExactly(token);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\n", "\\n", "\\n\\\n", "\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0123456789ABCDEF\n\n"})
    void findsPrivateKeys(String lineBreak) {
        String key = "-----BEGIN RSA PRIVATE KEY-----" + lineBreak + KEY_LINE + "\n";
        assertThat(spans("RUN echo '" + key + "-----END RSA PRIVATE KEY-----'")).containsExactly(key);
        assertThat(spans("RUN echo '" + key)).containsExactly(key.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AKIAIOSFODNN7EXAMPLE",
                "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                "ghp_tooShort",
                "AKIAQ7ZT4M2XJ6RWV3KBAndMore",
                "XAKIAQ7ZT4M2XJ6RWV3KB",
                "npm_config_registry=https://example.com/of/some/length",
                "task-q7Zt4M2xJ6rWv3KbD9nHs5Ly8PcG1aTfUeXoq7Zt4M2xJ6rW",
                "grep -q -- '-----BEGIN RSA PRIVATE KEY-----' key.pem && echo ThisIsALongWordButStillNoKeyOfAnyKindAtAll",
                "printf '-----BEGIN PRIVATE KEY-----\\n%s\\n-----END PRIVATE KEY-----' \"$KEY\"",
                "-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBa",
                "eyJhbGciOiJIUzI1NiJ9",
            })
    void leavesAloneWhatOnlyLooksAlike(String text) {
        assertThat(SecretShapes.find(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"eyJ-", "eyJa.", "-----BEGIN RSA PRIVATE KEY-----", "xoxb-", "hvs.", "sk-"})
    void isNotSlowedDownByNearMisses(String piece) {
        String text = piece.repeat(2_000_000 / piece.length());
        Assertions.assertTimeout(Duration.ofSeconds(60), () -> SecretShapes.find(text));
    }

    private static List<String> spans(String text) {
        return SecretShapes.find(text).stream()
                .map(match -> text.substring(match.span().start(), match.span().end()))
                .toList();
    }
}
