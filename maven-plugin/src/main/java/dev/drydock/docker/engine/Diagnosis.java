package dev.drydock.docker.engine;

import dev.drydock.docker.Endpoint;
import dev.drydock.docker.EndpointRequest;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Finds out why an engine can't be reached, and what helps. */
final class Diagnosis {
    private static final String START = "start it with `sudo systemctl start docker` or Docker Desktop";
    private static final String OTHER = "or name another with `-Dstack.dockerHost=`";

    private final Endpoint endpoint;
    private final EndpointRequest request;

    Diagnosis(Endpoint endpoint, EndpointRequest request) {
        this.endpoint = endpoint;
        this.request = request;
    }

    /** After a connection that broke or never was. */
    Unusable unreachable(Throwable failure) {
        return switch (endpoint.address().getScheme()) {
            case "unix" -> noSocket(Path.of(endpoint.address().getPath()), failure);
            case "npipe" -> noPipe(failure);
            default -> Causes.find(failure, SSLException.class).isPresent() ? noTrust(failure) : noHost(failure);
        };
    }

    /** After an answer that is none of an engine. */
    Unusable refused(int status, String body) {
        if (body.contains("HTTP request to an HTTPS server")) {
            return new Unusable(
                    "The engine at " + endpoint + " wants TLS",
                    "set `DOCKER_TLS_VERIFY=1`, and `DOCKER_CERT_PATH` to the folder with `ca.pem`, `cert.pem` and"
                            + " `key.pem`");
        }
        String said =
                body.isBlank() ? "" : ": " + body.strip().lines().findFirst().orElse("");
        return new Unusable(
                "What answers at " + endpoint + " refuses with status " + status + said, "check the address, " + OTHER);
    }

    private Unusable noSocket(Path socket, Throwable failure) {
        if (!Files.exists(socket)) {
            String others = others(socket);
            return new Unusable(
                    "No Docker Engine runs at " + endpoint + ": there is no such socket",
                    others.isEmpty() ? START + ", " + OTHER : "try " + others);
        }
        if (!Files.isWritable(socket)) {
            return new Unusable(
                    "You may not use the Docker Engine at " + endpoint + ": permission denied",
                    "join its group with `sudo usermod -aG docker $USER` and log in again");
        }
        return new Unusable("No Docker Engine answers at " + endpoint + why(failure), START + ", " + OTHER);
    }

    /** Engines that run without root, and those of Docker Desktop, Colima and Podman, listen elsewhere. */
    private String others(Path tried) {
        String runtime = request.variable("XDG_RUNTIME_DIR");
        Stream<Path> folders = runtime.isEmpty() ? Stream.of() : Stream.of(Path.of(runtime));
        List<String> found = Stream.concat(
                        folders.flatMap(folder ->
                                Stream.of(folder.resolve("docker.sock"), folder.resolve("podman/podman.sock"))),
                        Stream.of(
                                Path.of("/var/run/docker.sock"),
                                request.home().resolve(".docker/run/docker.sock"),
                                request.home().resolve(".docker/desktop/docker.sock"),
                                request.home().resolve(".colima/default/docker.sock")))
                .filter(socket -> !socket.equals(tried) && Files.exists(socket))
                .map(socket -> "`-Dstack.dockerHost=unix://" + socket + "`")
                .toList();
        return String.join(" or ", found);
    }

    private Unusable noPipe(Throwable failure) {
        return new Unusable("No Docker Engine answers at " + endpoint + why(failure), "start Docker Desktop, " + OTHER);
    }

    private Unusable noTrust(Throwable failure) {
        String folder = endpoint.tls().map(tls -> tls.folder().toString()).orElse("");
        return new Unusable(
                "TLS with the engine at " + endpoint + " failed" + why(failure),
                "check `ca.pem`, `cert.pem` and `key.pem` in " + folder + ", and that the address is in the engine's"
                        + " certificate");
    }

    private Unusable noHost(Throwable failure) {
        String host = endpoint.address().getHost();
        if (Causes.find(failure, UnknownHostException.class).isPresent()) {
            return new Unusable(
                    "There is no host `" + host + "` for the engine at " + endpoint, "check the name, " + OTHER);
        }
        boolean silent = Stream.of(ConnectException.class, SocketTimeoutException.class, NoRouteToHostException.class)
                .anyMatch(type -> Causes.find(failure, type).isPresent());
        return new Unusable(
                "No Docker Engine answers at " + endpoint + why(failure),
                silent
                        ? "start it and let it listen there, " + OTHER
                        : "if it wants TLS set `DOCKER_TLS_VERIFY=1`, " + OTHER);
    }

    private static String why(Throwable failure) {
        Throwable root = Causes.root(failure);
        return ": " + (root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage());
    }
}
