package dev.drydock.docker.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import dev.drydock.docker.ApiVersion;
import dev.drydock.docker.Connection;
import dev.drydock.docker.Details;
import dev.drydock.docker.Endpoint;
import dev.drydock.docker.EndpointRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DockerConnectorTest {
    private static final Endpoint ENDPOINT = Endpoint.plain(URI.create("tcp://box:2375"), "DOCKER_HOST");

    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource({"1.41, 1.12, 1.41", "1.47, 1.24, 1.47", "1.51, 1.44, 1.51", "1.52, 1.44, 1.51", "2.0, 1.44, 1.51"})
    void agreesOnTheNewestThatBothKnow(String theirs, String least, String agreed) throws Unusable {
        assertThat(Handshake.agreed(version(theirs, least), ENDPOINT)).hasToString(agreed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.40 | 1.12 | The engine at `tcp://box:2375` (DOCKER_HOST) is 0.0 with API 1.40, and this plugin needs"
                        + " 1.41; update Docker to 20.10 or newer",
                "1.60 | 1.55 | The engine at `tcp://box:2375` (DOCKER_HOST) is 0.0 with API 1.60 and speaks nothing"
                        + " older than 1.55, but this plugin knows 1.51; update this plugin",
                "none | 1.12 | What answers at `tcp://box:2375` (DOCKER_HOST) is no Docker Engine; give its address"
                        + " with `-Dstack.dockerHost=`",
            })
    void refusesWhatItCanNotSpeakWith(String theirs, String least, String line) {
        assertThatExceptionOfType(Unusable.class)
                .isThrownBy(() -> Handshake.agreed(version(theirs, least), ENDPOINT))
                .satisfies(unusable -> assertThat(unusable.trouble().line()).isEqualTo(line));
    }

    @Test
    void ordersVersionsAsNumbers() {
        assertThat(ApiVersion.of("1.9").isBefore(ApiVersion.of("1.41"))).isTrue();
        assertThat(ApiVersion.of("2.0").isBefore(ApiVersion.of("1.41"))).isFalse();
    }

    @Test
    void saysThatThereIsNoSocket() {
        assertThat(trouble("unix:///no/such/docker.sock"))
                .startsWith("No Docker Engine runs at `unix:///no/such/docker.sock` (stack.dockerHost): there is no"
                        + " such socket; ");
    }

    @Test
    void knowsWhereOtherEnginesListen() throws IOException {
        Files.createDirectories(home.resolve("run"));
        Files.createFile(home.resolve("run/docker.sock"));
        var request = new EndpointRequest(
                "unix:///no/such.sock",
                Map.of("XDG_RUNTIME_DIR", home.resolve("run").toString()),
                home,
                false);
        assertThat(refused(request)).contains("; try `-Dstack.dockerHost=unix://" + home + "/run/docker.sock`");
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThat(trouble("tcp://127.0.0.1:" + port))
                .matches("No Docker Engine answers at `tcp://127.0.0.1:\\d+` \\(stack.dockerHost\\): .*refused.*;"
                        + " start it and let it listen there, or name another with `-Dstack.dockerHost=`");
    }

    @Test
    void saysThatTheSocketIsClosedToTheUser() throws IOException {
        Path socket = Files.createFile(home.resolve("closed.sock"));
        Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isWritable(socket), "root may open everything");
        assertThat(trouble("unix://" + socket)).contains("permission denied; join its group with `sudo usermod");
    }

    @Test
    void saysThatSomethingElseListens() throws IOException {
        assertThat(answering(200, "hello")).contains("is no Docker Engine");
        assertThat(answering(200, "{}")).contains("is no Docker Engine");
        assertThat(answering(404, "<html>\nno</html>")).contains("refuses with status 404: <html>; check the address");
        assertThat(answering(400, "Client sent an HTTP request to an HTTPS server.\n"))
                .contains("wants TLS; set `DOCKER_TLS_VERIFY=1`");
    }

    private String answering(int status, String body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        server.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            return trouble("tcp://127.0.0.1:" + server.getAddress().getPort());
        } finally {
            server.stop(0);
        }
    }

    private String trouble(String host) {
        return refused(new EndpointRequest(host, Map.of(), home, false));
    }

    private static String refused(EndpointRequest request) {
        return ((Connection.Refused) new DockerConnector().connect(request))
                .trouble()
                .line();
    }

    private static Details version(String api, String least) {
        return new Details(Map.of("Version", "0.0", "ApiVersion", api, "MinAPIVersion", least));
    }
}
