package dev.drydock.docker.engine;

import dev.drydock.docker.Endpoint;
import dev.drydock.docker.EndpointRequest;
import dev.drydock.docker.Tls;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds out which engine is meant, in the order of Docker's own command: what the user asks for, {@code DOCKER_HOST},
 * {@code DOCKER_CONTEXT}, the context that {@code docker context use} chose, the default socket.
 */
final class Endpoints {
    private final EndpointRequest request;

    Endpoints(EndpointRequest request) {
        this.request = request;
    }

    Endpoint chosen() throws Unusable {
        if (!request.host().isBlank()) {
            return named(request.host(), "stack.dockerHost");
        }
        if (!request.variable("DOCKER_HOST").isBlank()) {
            return named(request.variable("DOCKER_HOST"), "DOCKER_HOST");
        }
        var configuration = new DockerConfiguration(request);
        String context = request.variable("DOCKER_CONTEXT");
        String origin = "DOCKER_CONTEXT";
        if (context.isBlank()) {
            context = configuration.currentContext();
            origin = configuration.file().toString();
        }
        if (!context.isBlank() && !context.equals("default")) {
            return ofContext(configuration.context(context, origin));
        }
        String socket = request.windows() ? "npipe:////./pipe/docker_engine" : "unix:///var/run/docker.sock";
        return named(socket, "the default");
    }

    private static Endpoint ofContext(DockerContext context) throws Unusable {
        return endpoint(context.host(), context.tls(), "context `" + context.name() + "`");
    }

    /** An address without a context: TLS is then said by variables. */
    private Endpoint named(String host, String origin) throws Unusable {
        boolean verified = !request.variable("DOCKER_TLS_VERIFY").isEmpty();
        boolean secured = verified || !request.variable("DOCKER_TLS").isEmpty();
        String folder = request.variable("DOCKER_CERT_PATH");
        Path material = folder.isEmpty() ? DockerConfiguration.folder(request) : Path.of(folder);
        return endpoint(host, secured ? Optional.of(new Tls(material, verified)) : Optional.empty(), origin);
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType") // only passed on
    private static Endpoint endpoint(String given, Optional<Tls> tls, String origin) throws Unusable {
        String host = given.contains("://") || given.startsWith("/") ? given : "tcp://" + given;
        String scheme = host.substring(0, Math.max(0, host.indexOf("://")));
        return switch (scheme) {
            // What stays on this machine is never secured.
            case "unix", "npipe" -> Endpoint.plain(local(scheme, host.substring(scheme.length() + 3), origin), origin);
            case "tcp" -> {
                URI address = tcp(host, tls.isPresent() ? 2376 : 2375, origin);
                yield tls.map(how -> Endpoint.secured(address, how, origin))
                        .orElseGet(() -> Endpoint.plain(address, origin));
            }
            case "ssh" -> throw overSsh(host, origin);
            case "" ->
                throw new Unusable("`" + given + "` (" + origin + ") is no address", "write `unix://" + given + "`");
            default ->
                throw new Unusable(
                        "`" + given + "` (" + origin + ") has the unknown scheme `" + scheme + "`",
                        "write `unix://`, `npipe://` or `tcp://`");
        };
    }

    /** The several-argument constructor escapes what a path may hold and an address may not. */
    private static URI local(String scheme, String path, String origin) throws Unusable {
        try {
            return new URI(scheme, "", path, null, null);
        } catch (URISyntaxException relative) {
            throw new Unusable(
                    "`" + scheme + "://" + path + "` (" + origin + ") is no address",
                    "write an absolute path, `" + scheme + ":///path`");
        }
    }

    private static URI tcp(String host, int port, String origin) throws Unusable {
        try {
            URI address = new URI(host);
            if (address.getHost() != null && address.getPort() == -1) {
                return new URI("tcp", null, address.getHost(), port, address.getPath(), null, null);
            }
            if (address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException malformed) {
            // said below
        }
        throw new Unusable("`" + host + "` (" + origin + ") is no address", "write `tcp://host:port`");
    }

    private static Unusable overSsh(String host, String origin) {
        String target = host.substring("ssh://".length()).replaceFirst("/.*", "");
        String port = target.replaceFirst("^.*?(?::(\\d+))?$", "$1");
        String login = target.replaceFirst(":\\d+$", "");
        String tunnel = "ssh -nNT " + (port.isEmpty() ? "" : "-p " + port + " ")
                + "-L localhost:2375:/var/run/docker.sock " + login;
        return new Unusable(
                "`" + host + "` (" + origin + ") needs SSH, which this plugin does not speak",
                "open a tunnel with `" + tunnel + "` and give `-Dstack.dockerHost=tcp://localhost:2375`");
    }
}
