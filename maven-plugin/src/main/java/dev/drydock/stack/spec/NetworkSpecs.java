package dev.drydock.stack.spec;

import dev.drydock.compose.model.Resource;
import dev.drydock.compose.model.Section;
import dev.drydock.docker.NetworkSpec;
import java.util.List;
import java.util.Map;

/** Networks of a compose file as the engine makes them. */
final class NetworkSpecs {
    private NetworkSpecs() {}

    static NetworkSpec of(Resource network, Map<String, String> labels) {
        Section said = network.section();
        return new NetworkSpec(
                Values.text(said, "name"),
                Values.text(said, "driver"),
                Values.texts(said, "driver_opts"),
                said.flag("internal").orElse(false),
                said.flag("attachable").orElse(false),
                said.flag("enable_ipv4").orElse(true),
                said.flag("enable_ipv6").orElse(false),
                labels,
                new NetworkSpec.Ipam(
                        Values.text(said, "ipam", "driver"), pools(said), Values.texts(said, "ipam", "options")));
    }

    private static List<NetworkSpec.Pool> pools(Section network) {
        return network.sections("ipam", "config").stream()
                .map(pool -> new NetworkSpec.Pool(
                        Values.text(pool, "subnet"),
                        Values.text(pool, "ip_range"),
                        Values.text(pool, "gateway"),
                        Values.texts(pool, "aux_addresses")))
                .toList();
    }
}
