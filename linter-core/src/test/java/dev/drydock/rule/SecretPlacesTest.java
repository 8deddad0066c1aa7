package dev.drydock.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretPlacesTest {
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN TOKEN=s3cr3t make",
                "ENV PASSWORD s3cr3t",
                "ENV A=1 DB_PASSWORD=\"s3cr3t\"",
                "wget https://example.com/f?token=s3cr3t&x=1",
                "  POSTGRES_PASSWORD: s3cr3t # to be changed",
                "  - POSTGRES_PASSWORD=s3cr3t",
                "environment: {API_KEY: s3cr3t, A: b}",
                "\"password\":\"s3cr3t\"",
                "${DB_PASSWORD:-s3cr3t}",
                "  command: [\"--password\", \"s3cr3t\"]",
                "tool --api-token s3cr3t --x",
                "git clone https://me:s3cr3t@example.com/a",
                "git clone https://s3cr3t@example.com/a",
                "URL=redis://:s3cr3t@cache:6379",
                "curl -u me:s3cr3t https://example.com",
                "curl -H 'Authorization: Bearer s3cr3t' https://example.com",
                "curl -H \"PRIVATE-TOKEN: s3cr3t\" https://example.com"
            })
    void findsWhatIsGivenAsASecret(String text) {
        assertThat(found(text)).containsExactly("s3cr3t");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "\"TOKEN=my s3cr3t\"",
                "PASSWORD: my s3cr3t",
                "PASSWORD='my s3cr3t'",
                "ENV PASSWORD my s3cr3t",
                "pg://u:my@s3cr3t@db/x"
            })
    void findsAllOfIt(String text) {
        assertThat(found(text)).singleElement().asString().contains("my", "s3cr3t");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "TOKEN=$OTHER",
                "TOKEN=",
                "PASSWORD: ${DB_PASSWORD:?set it}",
                "PASSWORD_FILE=/run/secrets/x",
                "PASSWORD=/run/secrets/x",
                "[ \"$PASSWORD\" == x ]",
                "curl -H \"Authorization: Bearer $TOKEN\" https://example.com",
                "curl -u $LOGIN https://example.com",
                "docker run --user 1000:1000 x",
                "git clone ssh://git@example.com/a",
                "--mount=type=secret,id=npm,env=NPM_TOKEN",
                "secrets: [db_password]",
                "image: registry.test:5000/a:1"
            })
    void leavesTheRestAlone(String text) {
        assertThat(found(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "a",
                "://",
                "a:",
                "token=",
                "token=$",
                "token: ",
                "-u a",
                "-u=",
                "--token ",
                "\"token\":\"",
                "${TOKEN:-"
            })
    void takesTimeInProportionToTheText(String part) {
        assertTimeout(Duration.ofSeconds(60), () -> SecretPlaces.in(part.repeat(300_000)));
    }

    private static List<String> found(String text) {
        return SecretPlaces.in(text).stream()
                .map(place -> text.substring(place.start(), place.end()))
                .toList();
    }
}
