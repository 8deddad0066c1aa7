package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeNoSecretVolumeTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeNoSecretVolume());

    @Test
    void reportsFilesWithCredentials() {
        rule.reports("""
                services:
                  web:
                    volumes:
                      - ./tls/server.key:/etc/nginx/server.key:ro
                        #~~~~~~~~~~~~~~^ `./tls/server.key` holds credentials; give it to the service through `secrets`...
                      - ~/.aws:/root/.aws
                        #~~~~^ `~/.aws` holds credentials; give it to the service through `secrets` instead of `volumes`
                      - ./password:/run/secrets/password
                        #~~~~~~~~^ `./password` holds credentials; give it to the service through `secrets` instead of...
                      - keys:/run/secrets
                        #~~^ `keys` holds credentials; give it to the service through `secrets` instead of `volumes`
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "./server.crt:/etc/nginx/server.crt",
                "./key:/key",
                "/run/secrets",
                ".env.example:/.env",
                "$KEY:/a.key"
            })
    void acceptsOtherFiles(String volume) {
        rule.accepts("services:\n  web:\n    volumes:\n      - " + volume + "\n    secrets: [key]\n");
    }
}
