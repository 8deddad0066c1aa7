package dev.drydock.image.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.docker.EndpointRequest;
import dev.drydock.docker.RegistryLogin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JibLoginsTest {
    private static final String IMAGE = "registry.example.com:5000/team/app:1";

    @TempDir
    private Path home;

    private final List<String> warnings = new ArrayList<>();

    private RegistryLogin login(String image, RegistryLogin... given) {
        var user = new EndpointRequest("", Map.of(), home, false);
        return new JibLogins().of(image, List.of(given), user, warnings::add);
    }

    private void configuration(String json) throws IOException {
        Files.createDirectories(home.resolve(".docker"));
        Files.writeString(home.resolve(".docker/config.json"), json);
    }

    private static String encoded(String login) {
        return Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void nobodyIsAnonymous() {
        assertThat(login(IMAGE)).isEqualTo(RegistryLogin.ANONYMOUS);
        assertThat(login("No Image")).isEqualTo(RegistryLogin.ANONYMOUS);
    }

    @Test
    void whatIsGivenWins() throws IOException {
        configuration("{\"auths\": {\"registry.example.com:5000\": {\"auth\": \"%s\"}}}".formatted(encoded("ann:a")));
        assertThat(login(IMAGE)).isEqualTo(new RegistryLogin("registry.example.com:5000", "ann", "a"));
        var bob = new RegistryLogin("registry.example.com:5000", "bob", "b");
        assertThat(login(IMAGE, new RegistryLogin("registry.example.com", "eve", "e"), bob))
                .isEqualTo(bob);
    }

    @Test
    void theHubHasManyNames() throws IOException {
        configuration("{\"auths\": {\"https://index.docker.io/v1/\": {\"auth\": \"%s\"}}}".formatted(encoded("ann:a")));
        assertThat(login("postgres:16")).isEqualTo(new RegistryLogin("https://index.docker.io/v1/", "ann", "a"));
        assertThat(login("postgres:16", new RegistryLogin("docker.io", "bob", "b")))
                .isEqualTo(new RegistryLogin("https://index.docker.io/v1/", "bob", "b"));
    }

    @Test
    void tokensHaveNoUser() throws IOException {
        configuration("""
                {"auths": {"registry.example.com:5000": {"auth": "%s", "identitytoken": "t"}}}
                """.formatted(encoded("00000000-0000-0000-0000-000000000000:")));
        assertThat(login(IMAGE)).isEqualTo(new RegistryLogin("registry.example.com:5000", "", "t"));
    }

    @Test
    void aHelperThatIsMissingIsTold() throws IOException {
        configuration("{\"credHelpers\": {\"registry.example.com:5000\": \"drydock-none\"}}");
        assertThat(login(IMAGE)).isEqualTo(RegistryLogin.ANONYMOUS);
        assertThat(warnings).first().asString().contains("docker-credential-drydock-none");
    }
}
