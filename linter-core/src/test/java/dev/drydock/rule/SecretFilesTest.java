package dev.drydock.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretFilesTest {
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                ".env",
                ".env*",
                "./app/.env.production",
                "id_rsa",
                "/root/.ssh/id_ed25519",
                ".ssh",
                ".ssh/",
                ".aws/credentials",
                "home/.docker/config.json",
                ".netrc",
                "server.key",
                "*.key",
                "certs/privkey.pem",
                "private.pem",
                "client.p12",
                "app.jks",
                "service-account-prod.json",
                "serviceAccountKey.json",
                "credentials.json",
                "config/secrets.yml",
                "db_password.txt",
                ".git-credentials"
            })
    void someNamesMarkASecret(String path) {
        assertThat(SecretFiles.isSecret(path)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                ".",
                "*",
                "/",
                "app.jar",
                ".env.example",
                "env.sample",
                ".envoy.yaml",
                "id_rsa.pub",
                ".ssh/known_hosts",
                "ca.pem",
                "fullchain.pem",
                "truststore.jks",
                "cacerts.jks",
                "repo-signing.key",
                "public.key",
                "config.json",
                "src/secrets",
                "secrets.go",
                "tokens.ts",
                "requirements.txt",
                "keys.txt"
            })
    void otherNamesDoNot(String path) {
        assertThat(SecretFiles.isSecret(path)).isFalse();
    }
}
