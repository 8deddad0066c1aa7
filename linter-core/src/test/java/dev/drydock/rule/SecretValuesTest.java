package dev.drydock.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretValuesTest {
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/run/secrets/db",
                "./certs/tls.key",
                "~/.netrc",
                "C:\\secrets\\db",
                "server.key",
                "https://example.com/t",
                "redis://user@cache.test:6379",
                "true",
                "None",
                "htpasswd"
            })
    void aPathAUrlASwitchOrAMethodRefersToACredential(String value) {
        assertThat(SecretValues.isReference(value)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"", "hunter2", "a/b", "/k3+Zq==", "https://user:hunter2@example.com", "trueblue", "${TOKEN}"})
    void otherValuesMayBeOne(String value) {
        assertThat(SecretValues.isReference(value)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "$TOKEN",
                "${TOKEN:-}",
                "<token>",
                "[token]",
                "{{ token }}",
                "%TOKEN%",
                "xxxx-XXXX",
                "****",
                "...",
                "your_api_key",
                "YOUR-TOKEN-HERE",
                "replace_me",
                "TODO"
            })
    void aPlaceholderShowsWhereOneGoes(String value) {
        assertThat(SecretValues.isPlaceholder(value)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"changeme", "example", "password", "yourself", "x1", "pa$$word"})
    void aWeakPasswordIsStillOne(String value) {
        assertThat(SecretValues.isPlaceholder(value)).isFalse();
    }
}
