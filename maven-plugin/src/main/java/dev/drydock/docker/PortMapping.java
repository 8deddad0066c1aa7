package dev.drydock.docker;

import java.util.Map;

/**
 * A port of the engine's host that leads to one of a container.
 *
 * @param container port
 * @param protocol {@code tcp}, {@code udp} or {@code sctp}
 * @param hostAddress to listen on, or empty for all
 * @param hostPort a port, a range such as {@code 8000-8010} of which a free one is taken, or empty for any free one
 */
public record PortMapping(int container, String protocol, String hostAddress, String hostPort) {
    /** As the engine names it, such as {@code 5432/tcp}. */
    public String containerPort() {
        return container + "/" + protocol;
    }

    Map<String, Object> json() {
        return new Fields()
                .putText("HostIp", hostAddress)
                .put("HostPort", hostPort)
                .values();
    }
}
