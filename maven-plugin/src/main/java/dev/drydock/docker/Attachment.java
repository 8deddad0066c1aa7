package dev.drydock.docker;

import java.util.List;
import java.util.Map;

/** How a container is in a network. Immutable: each method gives another one. */
public final class Attachment {
    private static final ApiVersion MAC_ADDRESS = new ApiVersion(1, 44);
    private static final ApiVersion GATEWAY_PRIORITY = new ApiVersion(1, 48);

    private final String network;
    private final Map<String, Object> json;
    private final Map<String, ApiVersion> since;

    private Attachment(String network, Fields fields) {
        this.network = network;
        this.json = fields.values();
        this.since = fields.since();
    }

    /**
     * In a network, with what the engine chooses.
     *
     * @param network id or name
     */
    public static Attachment to(String network) {
        return new Attachment(network, new Fields());
    }

    /** Other names that it answers to there. */
    public Attachment aliases(List<String> names) {
        return with("Aliases", names);
    }

    /**
     * Addresses of its own.
     *
     * @param ipv4 or empty
     * @param ipv6 or empty
     * @param linkLocal further ones
     */
    public Attachment addresses(String ipv4, String ipv6, List<String> linkLocal) {
        return with(
                "IPAMConfig",
                new Fields()
                        .putText("IPv4Address", ipv4)
                        .putText("IPv6Address", ipv6)
                        .putAll("LinkLocalIPs", linkLocal)
                        .values());
    }

    public Attachment macAddress(String address) {
        return new Attachment(network, fields().put("MacAddress", address).since("MacAddress", MAC_ADDRESS));
    }

    /** Which of its networks leads outside: that of the highest number. */
    public Attachment gatewayPriority(long priority) {
        return new Attachment(network, fields().put("GwPriority", priority).since("GwPriority", GATEWAY_PRIORITY));
    }

    public Attachment driverOptions(Map<String, String> options) {
        return with("DriverOpts", options);
    }

    public Attachment links(List<String> links) {
        return with("Links", links);
    }

    public String network() {
        return network;
    }

    /** The engine's {@code EndpointSettings}. */
    public Map<String, Object> json() {
        return json;
    }

    /** The fields that engines of an older API ignore, and since when they are known. */
    public Map<String, ApiVersion> since() {
        return since;
    }

    private Attachment with(String field, Object value) {
        return new Attachment(network, fields().put(field, value));
    }

    private Fields fields() {
        var copy = new Fields();
        json.forEach(copy::put);
        since.forEach(copy::since);
        return copy;
    }
}
