package dev.drydock.docker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A container to be made. */
public final class ContainerSpec {
    private final String name;
    private final String platform;
    private final Map<String, Object> json;
    private final Map<String, ApiVersion> since;
    private final List<Attachment> networks;

    private ContainerSpec(Builder builder) {
        this.name = builder.name;
        this.platform = builder.platform;
        this.json = builder.request();
        var later = new TreeMap<String, ApiVersion>(builder.container.since());
        later.putAll(builder.host.since());
        this.since = later;
        this.networks = List.copyOf(builder.networks);
    }

    public static Builder named(String name, String image) {
        return new Builder(name, image);
    }

    public String name() {
        return name;
    }

    /** Such as {@code linux/arm64}, or empty for the engine's own. */
    public String platform() {
        return platform;
    }

    /** The body of the engine's request, without the networks. Sorted, so that equal specifications are equal text. */
    public Map<String, Object> json() {
        return json;
    }

    public Map<String, String> labels() {
        return new Details(json).textMap("Labels");
    }

    /** The networks it is to be in; the engine makes the default route by the first. */
    public List<Attachment> networks() {
        return networks;
    }

    /** The fields that engines of an older API ignore, and since when they are known. */
    public Map<String, ApiVersion> since() {
        return since;
    }

    /** Says what is special about a container; what is not said the image and the engine decide. */
    public static final class Builder {
        private final String name;
        private String platform = "";
        private final Fields container = new Fields();
        private final Fields host = new Fields();
        private final Map<String, Object> exposed = new TreeMap<>();
        private final Map<String, List<Map<String, Object>>> published = new TreeMap<>();
        private final List<Attachment> networks = new ArrayList<>();

        private Builder(String name, String image) {
            this.name = name;
            container.put("Image", image);
        }

        public <T> Builder set(Setting<T> setting, T value) {
            Fields part = setting.ofHost() ? host : container;
            part.put(setting.field(), value);
            setting.since().ifPresent(api -> part.since(setting.field(), api));
            return this;
        }

        public Builder platform(String value) {
            this.platform = value;
            return this;
        }

        /** Declares a port that is not published, such as {@code 5432/tcp}. */
        public Builder expose(String port) {
            exposed.put(port.contains("/") ? port : port + "/tcp", Map.of());
            return this;
        }

        /** Publishes a port. It is declared too: without that some engines publish nothing and say nothing. */
        public Builder publish(PortMapping port) {
            expose(port.containerPort());
            published
                    .computeIfAbsent(port.containerPort(), key -> new ArrayList<>())
                    .add(port.json());
            return this;
        }

        /** Puts it into a network. */
        public Builder connect(Attachment network) {
            networks.add(network);
            return this;
        }

        public ContainerSpec build() {
            return new ContainerSpec(this);
        }

        private Map<String, Object> request() {
            var request = new Fields().putAll("ExposedPorts", exposed);
            host.putAll("PortBindings", published);
            container.values().forEach(request::put);
            request.putAll("HostConfig", host.values());
            return request.values();
        }
    }
}
