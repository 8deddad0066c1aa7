package dev.drydock.docker.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.drydock.docker.Connection;
import dev.drydock.docker.EndpointRequest;
import dev.drydock.docker.Engine;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Speaks with something that asks who we are, as an engine on the network should. */
class TlsMaterialTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private Path folder;

    private HttpsServer server;

    @BeforeEach
    void listen() throws Exception {
        KeyStore ours = keyPair("us");
        KeyStore theirs = keyPair("engine");
        pem("ca.pem", "CERTIFICATE", theirs.getCertificate("engine").getEncoded());
        pem("cert.pem", "CERTIFICATE", ours.getCertificate("us").getEncoded());
        pem("key.pem", "PRIVATE KEY", ours.getKey("us", PASSWORD).getEncoded());

        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(theirs, PASSWORD);
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("us", ours.getCertificate("us"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);

        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters wanted = context.getDefaultSSLParameters();
                wanted.setNeedClientAuth(true);
                parameters.setSSLParameters(wanted);
            }
        });
        server.createContext("/version", exchange -> {
            byte[] body = "{\"Version\": \"28.5.2\", \"ApiVersion\": \"1.51\", \"MinAPIVersion\": \"1.24\"}"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void provesWhoBothSidesAre() {
        Connection connection = connect("DOCKER_TLS_VERIFY", "1");
        assertThat(connection).isInstanceOf(Connection.Open.class);
        try (Engine engine = ((Connection.Open) connection).engine()) {
            assertThat(engine.facts().version()).isEqualTo("28.5.2");
            assertThat(engine.facts().endpoint().publishedHost()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void asksForNoProofWhereNoneIsWanted() throws IOException {
        Files.delete(folder.resolve("ca.pem"));
        assertThat(connect("DOCKER_TLS", "1")).isInstanceOf(Connection.Open.class);
    }

    @Test
    void trustsNobodyElse() throws IOException {
        Files.copy(folder.resolve("cert.pem"), folder.resolve("ca.pem"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(refused(connect("DOCKER_TLS_VERIFY", "1")))
                .startsWith("TLS with the engine at `tcp://127.0.0.1:"
                        + server.getAddress().getPort())
                .endsWith("in " + folder + ", and that the address is in the engine's certificate");
    }

    @Test
    void namesAFileThatIsBroken() throws IOException {
        Files.writeString(folder.resolve("key.pem"), "no key\n");
        assertThat(refused(connect("DOCKER_TLS_VERIFY", "1")))
                .isEqualTo("The TLS files in " + folder + " can't be used: there is no private key in it; put valid"
                        + " `ca.pem`, `cert.pem` and `key.pem` (not encrypted) there");
    }

    private static String refused(Connection connection) {
        return ((Connection.Refused) connection).trouble().line();
    }

    private Connection connect(String variable, String value) {
        String host = "tcp://127.0.0.1:" + server.getAddress().getPort();
        var environment = Map.of("DOCKER_HOST", host, "DOCKER_CERT_PATH", folder.toString(), variable, value);
        return new DockerConnector().connect(new EndpointRequest("", environment, folder, false));
    }

    /** Java makes keys but no certificates, save by its own tool. */
    private KeyStore keyPair(String name) throws Exception {
        Path file = folder.resolve(name + ".p12");
        Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process made = new ProcessBuilder(
                        tool.toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(made.waitFor()).as(said).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(file)) {
            store.load(bytes, PASSWORD);
        }
        return store;
    }

    private void pem(String file, String label, byte[] der) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        Files.writeString(
                folder.resolve(file), "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n");
    }
}
