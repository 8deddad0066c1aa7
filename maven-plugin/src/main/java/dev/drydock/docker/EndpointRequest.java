package dev.drydock.docker;

import java.nio.file.Path;
import java.util.Map;

/**
 * What says where the engine is, and whose it is.
 *
 * @param host what the user asked for by {@code stack.dockerHost}, or empty to go by the rest
 * @param environment variables of the process: {@code DOCKER_HOST}, {@code DOCKER_CONTEXT}, {@code DOCKER_CONFIG},
 *     {@code DOCKER_TLS}, {@code DOCKER_TLS_VERIFY}, {@code DOCKER_CERT_PATH}
 * @param home the user's home folder
 * @param windows whether the default is a named pipe
 */
public record EndpointRequest(String host, Map<String, String> environment, Path home, boolean windows) {
    public EndpointRequest {
        environment = Map.copyOf(environment);
    }

    /** The user's folder for what can be made anew, by the rules of XDG. */
    public Path cache() {
        String named = variable("XDG_CACHE_HOME");
        return (named.isEmpty() ? home.resolve(".cache") : Path.of(named)).resolve("drydock");
    }

    /** A variable, or empty. */
    public String variable(String name) {
        return environment.getOrDefault(name, "");
    }
}
