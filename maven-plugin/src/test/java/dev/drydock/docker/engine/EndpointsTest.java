package dev.drydock.docker.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.drydock.docker.Endpoint;
import dev.drydock.docker.EndpointRequest;
import dev.drydock.docker.Tls;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointsTest {
    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource({
        "unix:///run/user/1000/docker.sock, unix:///run/user/1000/docker.sock",
        "unix:///with a space/docker.sock, unix:///with%20a%20space/docker.sock",
        "npipe:////./pipe/docker_engine, npipe:////./pipe/docker_engine",
        "tcp://build.example.com:4243, tcp://build.example.com:4243",
        "tcp://build.example.com, tcp://build.example.com:2375",
        "tcp://[::1]:2375, tcp://[::1]:2375",
        "tcp://proxy.example.com:80/engines/a, tcp://proxy.example.com:80/engines/a",
        "10.0.0.7:2375, tcp://10.0.0.7:2375",
    })
    void readsAddresses(String given, String address) throws Unusable {
        Endpoint endpoint = chosen(given, Map.of());
        assertThat(endpoint.address().toString()).isEqualTo(address);
        assertThat(endpoint.tls()).isEmpty();
        assertThat(endpoint.origin()).isEqualTo("stack.dockerHost");
    }

    @Test
    void handsOnThePathAsItIsOnDisk() throws Unusable {
        assertThat(chosen("unix:///with a space/docker.sock", Map.of())
                        .address()
                        .getPath())
                .isEqualTo("/with a space/docker.sock");
        assertThat(chosen("npipe:////./pipe/docker_engine", Map.of()).address().getPath())
                .isEqualTo("//./pipe/docker_engine");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/var/run/docker.sock | write `unix:///var/run/docker.sock`",
                "fd://3 | write `unix://`, `npipe://` or `tcp://`",
                "tcp:// | write `tcp://host:port`",
                "tcp://a b:1 | write `tcp://host:port`",
                "unix://docker.sock | write an absolute path, `unix:///path`",
            })
    void saysHowAnAddressIsWritten(String given, String mend) {
        assertThatExceptionOfType(Unusable.class)
                .isThrownBy(() -> chosen(given, Map.of()))
                .satisfies(unusable -> {
                    assertThat(unusable.trouble().what()).contains("`" + given + "` (stack.dockerHost)");
                    assertThat(unusable.trouble().mend()).isEqualTo(mend);
                });
    }

    @Test
    void tellsHowToTunnelWhatNeedsSsh() {
        assertThatExceptionOfType(Unusable.class)
                .isThrownBy(() -> chosen("", Map.of("DOCKER_HOST", "ssh://ann@box.example.com:2222/")))
                .satisfies(unusable -> assertThat(unusable.trouble().line())
                        .isEqualTo("`ssh://ann@box.example.com:2222/` (DOCKER_HOST) needs SSH, which this plugin does"
                                + " not speak; open a tunnel with `ssh -nNT -p 2222 -L"
                                + " localhost:2375:/var/run/docker.sock ann@box.example.com` and give"
                                + " `-Dstack.dockerHost=tcp://localhost:2375`"));
    }

    @Test
    void followsTheOrderOfDockersOwnCommand() throws Exception {
        context("lab", "tcp://lab.example.com:2375");
        context("test", "tcp://test.example.com:2375");
        config("{\"currentContext\": \"lab\"}");
        var everything = Map.of("DOCKER_HOST", "tcp://host.example.com:2375", "DOCKER_CONTEXT", "test");

        assertThat(chosen("unix:///asked.sock", everything)).hasToString("`unix:///asked.sock` (stack.dockerHost)");
        assertThat(chosen("", everything)).hasToString("`tcp://host.example.com:2375` (DOCKER_HOST)");
        assertThat(chosen("", Map.of("DOCKER_CONTEXT", "test")))
                .hasToString("`tcp://test.example.com:2375` (context `test`)");
        assertThat(chosen("", Map.of())).hasToString("`tcp://lab.example.com:2375` (context `lab`)");
        assertThat(chosen("", Map.of("DOCKER_CONTEXT", "default")))
                .hasToString("`unix:///var/run/docker.sock` (the default)");
    }

    @Test
    void defaultsToTheSocketOrThePipe() throws Unusable {
        assertThat(chosen("", Map.of())).hasToString("`unix:///var/run/docker.sock` (the default)");
        assertThat(new Endpoints(new EndpointRequest("", Map.of(), home, true)).chosen())
                .hasToString("`npipe:////./pipe/docker_engine` (the default)");
    }

    @Test
    void readsTheConfigurationOfAnotherFolder() throws Exception {
        Path folder = home.resolve("elsewhere");
        context(folder, "lab", "tcp://lab.example.com:2375", false);
        Files.writeString(folder.resolve("config.json"), "{\"auths\": {}, \"currentContext\": \"lab\"}");
        assertThat(chosen("", Map.of("DOCKER_CONFIG", folder.toString())).origin())
                .isEqualTo("context `lab`");
    }

    @Test
    void securesAnAddressAsTheVariablesSay() throws Unusable {
        Map<String, String> verified = Map.of("DOCKER_TLS_VERIFY", "1", "DOCKER_CERT_PATH", "/certs");
        assertThat(chosen("tcp://box", verified).tls()).hasValue(new Tls(Path.of("/certs"), true));
        assertThat(chosen("tcp://box", verified).address()).hasToString("tcp://box:2376");
        assertThat(chosen("tcp://box", Map.of("DOCKER_TLS", "1")).tls())
                .hasValue(new Tls(home.resolve(".docker"), false));
        assertThat(chosen("unix:///x.sock", verified).tls()).isEmpty();
    }

    @Test
    void takesTheTlsFilesOfAContext() throws Exception {
        context(home.resolve(".docker"), "lab", "tcp://lab.example.com:2376", true);
        Path files = home.resolve(".docker/contexts/tls/" + sha256("lab") + "/docker");
        Files.createDirectories(files);
        assertThat(chosen("", Map.of("DOCKER_CONTEXT", "lab")).tls()).hasValue(new Tls(files, false));
    }

    @Test
    void namesAContextThatIsNotThere() {
        assertThatExceptionOfType(Unusable.class)
                .isThrownBy(() -> chosen("", Map.of("DOCKER_CONTEXT", "gone")))
                .satisfies(unusable -> assertThat(unusable.trouble().line())
                        .isEqualTo("There is no context `gone` (DOCKER_CONTEXT) in " + home.resolve(".docker")
                                + "; `docker context ls` lists those there are"));
    }

    @Test
    void namesAConfigurationThatIsBroken() throws Exception {
        config("{\"currentContext\": ");
        assertThatExceptionOfType(Unusable.class)
                .isThrownBy(() -> chosen("", Map.of()))
                .satisfies(unusable -> assertThat(unusable.trouble().what()).contains("config.json` can't be read"));
    }

    private Endpoint chosen(String host, Map<String, String> environment) throws Unusable {
        return new Endpoints(new EndpointRequest(host, environment, home, false)).chosen();
    }

    private void config(String json) throws IOException {
        Files.createDirectories(home.resolve(".docker"));
        Files.writeString(home.resolve(".docker/config.json"), json);
    }

    private void context(String name, String host) throws Exception {
        context(home.resolve(".docker"), name, host, false);
    }

    private static void context(Path folder, String name, String host, boolean unverified) throws Exception {
        Path meta = Files.createDirectories(folder.resolve("contexts/meta/" + sha256(name)));
        Files.writeString(meta.resolve("meta.json"), """
                {"Name": "%s", "Metadata": {}, "Endpoints": {"docker": {"Host": "%s", "SkipTLSVerify": %s}}}
                """.formatted(name, host, unverified));
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
