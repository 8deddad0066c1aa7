package dev.drydock.docker.engine;

import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import dev.drydock.docker.ApiVersion;
import dev.drydock.docker.Details;
import dev.drydock.docker.Endpoint;
import dev.drydock.docker.EndpointRequest;
import dev.drydock.docker.Engine;
import dev.drydock.docker.EngineFacts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The first words with an engine: whether it is one, and which version of the API both sides speak. */
final class Handshake {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Each followed log, wait and event stream holds one; a call that waits for a free one would look like a hang. */
    private static final int CONNECTIONS = 1_000;

    private Handshake() {}

    static Engine with(Endpoint endpoint, EndpointRequest request) throws Unusable {
        EngineFacts facts = facts(endpoint, request);
        // An engine may take its time over an answer, but not over the first one.
        DockerHttpClient transport = transport(endpoint, Duration.ZERO);
        return new HttpEngine(new Http(transport, facts.api(), endpoint.toString()), facts);
    }

    private static EngineFacts facts(Endpoint endpoint, EndpointRequest request) throws Unusable {
        var diagnosis = new Diagnosis(endpoint, request);
        try (DockerHttpClient transport = transport(endpoint, PATIENCE);
                Response response = transport.execute(Request.builder()
                        .method(Request.Method.GET)
                        .path("/version")
                        .build())) {
            byte[] body = response.getBody().readAllBytes();
            if (response.getStatusCode() != 200) {
                throw diagnosis.refused(response.getStatusCode(), new String(body, StandardCharsets.UTF_8));
            }
            Details version = read(body);
            return new EngineFacts(
                    endpoint,
                    version.text("Version"),
                    agreed(version, endpoint),
                    version.text("Os"),
                    version.text("Arch"));
        } catch (IOException | RuntimeException broken) { // the transport wraps an IOException in a RuntimeException
            throw diagnosis.unreachable(broken);
        }
    }

    private static Details read(byte[] body) {
        try {
            return Json.object(new ByteArrayInputStream(body));
        } catch (IOException noJson) {
            return Details.NONE; // whatever it is, it tells no version
        }
    }

    /** The newest version of the API that both sides know. */
    static ApiVersion agreed(Details version, Endpoint endpoint) throws Unusable {
        ApiVersion theirs;
        ApiVersion least;
        try {
            theirs = ApiVersion.of(version.text("ApiVersion"));
            least = version.has("MinAPIVersion") ? ApiVersion.of(version.text("MinAPIVersion")) : ApiVersions.OLDEST;
        } catch (IllegalArgumentException none) {
            throw new Unusable(
                    "What answers at " + endpoint + " is no Docker Engine",
                    "give its address with `-Dstack.dockerHost=`");
        }
        String engine = "The engine at " + endpoint + " is " + version.text("Version") + " with API " + theirs;
        if (theirs.isBefore(ApiVersions.OLDEST)) {
            throw new Unusable(
                    engine + ", and this plugin needs " + ApiVersions.OLDEST, "update Docker to 20.10 or newer");
        }
        if (ApiVersions.NEWEST.isBefore(least)) {
            throw new Unusable(
                    engine + " and speaks nothing older than " + least + ", but this plugin knows "
                            + ApiVersions.NEWEST,
                    "update this plugin");
        }
        return theirs.isBefore(ApiVersions.NEWEST) ? theirs : ApiVersions.NEWEST;
    }

    private static DockerHttpClient transport(Endpoint endpoint, Duration patience) throws Unusable {
        var builder = new ZerodepDockerHttpClient.Builder()
                .dockerHost(endpoint.address())
                .maxConnections(CONNECTIONS)
                .connectionTimeout(PATIENCE)
                .responseTimeout(patience);
        if (endpoint.tls().isPresent()) {
            builder.sslConfig(TlsMaterial.of(endpoint.tls().get()));
        } else if (!endpoint.address().getScheme().equals("tcp")) {
            builder.sslConfig(NoTls.config());
        }
        return builder.build();
    }
}
