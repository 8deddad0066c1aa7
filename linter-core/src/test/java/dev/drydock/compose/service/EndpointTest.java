package dev.drydock.compose.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.compose.model.Text;
import dev.drydock.compose.model.Variables;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.text.Span;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "postgres://app:secret@db:5433/shop | postgres db 5433",
                "jdbc:postgresql://db/shop          | postgresql db 5432",
                "postgresql+asyncpg://u:${P}@db/x   | postgresql db 5432",
                "HTTP://API/v1                      | http API 80",
                "ftp://files                        | ftp files -",
                "a:1,b:2                            |  a 1,  b 2",
                "mongodb://a:1,b:2/x                | mongodb a 1,  b 2",
                "http://db${N}:80                   | ''",
                "http://db:${PORT}                  | ''",
                "${HOST}db:80                       | ''",
                "12:30:00                           | ''",
                "user:123@db                        | ''",
                "local:redis:6379                   | ''",
                "plain words                        | ''",
            })
    void readsSchemeHostAndPort(String text, String expected) {
        var scalar =
                new YamlScalar(new Span(0, text.length()), text, YamlScalar.Style.PLAIN, YamlScalar.Kind.STRING, "");
        String found = Endpoint.in(Text.of(scalar, Variables.unknown())).stream()
                .map(endpoint -> endpoint.scheme() + " " + endpoint.host() + " "
                        + (endpoint.port().isPresent() ? endpoint.port().getAsInt() : "-"))
                .collect(Collectors.joining(", "));
        assertThat(found.strip()).isEqualTo(expected.equals("''") ? "" : expected.strip());
    }
}
