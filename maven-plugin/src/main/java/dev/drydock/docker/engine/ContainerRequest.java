package dev.drydock.docker.engine;

import dev.drydock.docker.Attachment;
import dev.drydock.docker.ContainerSpec;
import java.util.Map;
import java.util.TreeMap;

/**
 * The body of the request that creates a container: the specification and its first network. The others are connected
 * before the start, as engines before API 1.44 take only one here.
 */
final class ContainerRequest {
    private ContainerRequest() {}

    static Map<String, Object> body(ContainerSpec spec) {
        if (spec.networks().isEmpty()) {
            return spec.json();
        }
        Attachment first = spec.networks().get(0);
        var body = new TreeMap<>(spec.json());
        body.put("NetworkingConfig", Map.of("EndpointsConfig", Map.of(first.network(), first.json())));
        var host = new TreeMap<String, Object>();
        if (body.get("HostConfig") instanceof Map<?, ?> given) {
            given.forEach((name, value) -> host.put(String.valueOf(name), value));
        }
        host.putIfAbsent("NetworkMode", first.network()); // else the engine adds its default network
        body.put("HostConfig", host);
        return body;
    }
}
