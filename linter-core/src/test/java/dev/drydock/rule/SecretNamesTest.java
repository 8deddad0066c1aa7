package dev.drydock.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNamesTest {
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "password",
                "Secret",
                "TOKEN",
                "auth",
                "apikey",
                "DB_PASSWD",
                "PGPASSWORD",
                "SSHPASS",
                "FtpPassword",
                "OAUTH2-PASS",
                "MY_1_ACCESS_TOKEN",
                "TOKEN_2",
                "git_key",
                "openaiAPIKey",
                "APIKey",
                "AWS_ACCESS_KEY_ID",
                "AWS_SECRET_ACCESS_KEY",
                "SECRET_KEY_BASE",
                "GPG_PRIVATE_KEY",
                "GITHUB_PAT",
                "WEBHOOK_CREDENTIALS",
                "API_KEYS",
                "ADMIN_PASSWORD_DEV",
                "TLS_KEY_BASE64",
                "spring.datasource.password"
            })
    void someNamesStandForACredential(String name) {
        assertThat(SecretNames.standsForCredential(name)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "_",
                "PATH",
                "PWD",
                "OLDPATH",
                "KEY",
                "COMPASS",
                "PUBLIC_KEY",
                "public_token",
                "NEXT_PUBLIC_API_KEY",
                "GPG_KEY",
                "HASH_KEY",
                "GPG_KEYS",
                "PARTITION_KEY",
                "STRIPE_PUBLISHABLE_KEY",
                "SIGNING_KEY_ID",
                "CLIENT_ID",
                "DB_PASSWORD_FILE",
                "secret_File",
                "TOKEN_URL",
                "AUTH_MODULE_VERSION",
                "SSH_AUTH_SOCK",
                "SECRET_NAME",
                "PASSWORD_MIN_LENGTH",
                "MYSQL_ALLOW_EMPTY_PASSWORD",
                "MYSQL_RANDOM_ROOT_PASSWORD",
                "ENABLE_BASIC_AUTH",
                "ExpireFtpPassword",
                "MAX_TOKENS",
                "APT_KEY_DONT_WARN_ON_DANGEROUS_USAGE",
                "TOKENIZERS_PARALLELISM",
                "KEYSTORE",
                "XAUTHORITY"
            })
    void otherNamesSayThatTheyHoldSomethingElse(String name) {
        assertThat(SecretNames.standsForCredential(name)).isFalse();
    }
}
