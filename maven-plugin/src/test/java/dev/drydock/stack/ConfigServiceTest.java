package dev.drydock.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.compose.load.LoadRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigServiceTest {
    @TempDir
    private Path folder;

    private final ConfigService service = new ConfigService();

    @BeforeEach
    void writeAProject() throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), """
                name: shop
                services:
                  db:
                    image: postgres:${VERSION}
                    environment:
                      POSTGRES_PASSWORD: ${PASSWORD}
                    command: serve --with ${PASSWORD}
                """);
        Files.writeString(folder.resolve("compose.override.yaml"), """
                services:
                  db:
                    ports: ["5432:5432"]
                """);
        Files.writeString(folder.resolve(".env"), "VERSION=16\nPASSWORD=hunter2\n");
    }

    @Test
    void printsTheMergedProjectWithoutSecrets() {
        ConfigService.Outcome outcome = service.run(request(), "yaml");
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.text()).isEqualTo("""
                name: shop
                services:
                  db:
                    command:
                      - serve
                      - --with
                      - "***"
                    environment:
                      POSTGRES_PASSWORD: "***"
                    image: postgres:16
                    networks:
                      default: null
                    ports:
                      - mode: ingress
                        protocol: tcp
                        published: "5432"
                        target: 5432
                networks:
                  default:
                    name: shop_default
                """);
    }

    @Test
    void printsJsonTheSameEachTime() {
        String text = service.run(request(), "json").text();
        assertThat(text).startsWith("{\n  \"name\" : \"shop\",\n").doesNotContain("hunter2");
        assertThat(service.run(request(), "json").text()).isEqualTo(text);
    }

    @Test
    void namesThePlaceOfWhatIsWrong() throws IOException {
        Files.writeString(folder.resolve("compose.override.yaml"), "services:\n  db:\n    prots: [\"5432:5432\"]\n");
        assertThat(service.run(request(), "yaml").errors())
                .containsExactly("compose.override.yaml:3:5: services.db: `prots` is no key of a service;"
                        + " did you mean `ports`?");
    }

    @Test
    void knowsTwoFormats() {
        assertThat(service.run(request(), "xml").errors())
                .containsExactly("stack.format: `xml` is not known; write `yaml` or `json`");
    }

    private LoadRequest request() {
        return new LoadRequest(
                folder.toString().replace('\\', '/'),
                List.of(),
                "",
                List.of(),
                List.of(),
                List.of(),
                Map.of("HOME", "/home/someone"));
    }
}
