package dev.drydock.compose.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.compose.syntax.YamlFile;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.text.SourceText;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MaskTest {
    @Test
    void hidesCredentialsAndNothingElse() {
        String text = masked("""
                name: postgres
                services:
                  db:
                    build:
                      args:
                        API_TOKEN: abcdef
                        VERSION: "3"
                    command:
                      - serve
                      - --password=postgres
                      - --token=s3cr3t
                    environment:
                      DB_URL: postgres://me:pw123@db/x
                      POSTGRES_PASSWORD: postgres
                      POSTGRES_PASSWORD_FILE: /run/secrets/db
                      POSTGRES_USER: me
                    image: postgres:16
                """);
        assertThat(text).isEqualTo("""
                name: postgres
                services:
                  db:
                    build:
                      args:
                        API_TOKEN: "***"
                        VERSION: "3"
                    command:
                      - serve
                      - --password=***
                      - --token=***
                    environment:
                      DB_URL: "***://me:***@db/x"
                      POSTGRES_PASSWORD: "***"
                      POSTGRES_PASSWORD_FILE: /run/secrets/db
                      POSTGRES_USER: me
                    image: postgres:16
                """);
    }

    @Test
    void hidesTokensWhereverTheyStand() {
        assertThat(masked("services: {a: {image: i, hostname: ghp_0123456789abcdefghijklmnopqrstuvwxyz}}"))
                .contains("***")
                .doesNotContain("0123456789");
    }

    private static String masked(String yaml) {
        var root = (YamlMapping)
                YamlFile.parse(SourceText.of("compose.yaml", yaml)).root().orElseThrow();
        return ProjectYaml.of(Mask.over(root, Map.of("TOKEN", "s3cr3t")));
    }
}
