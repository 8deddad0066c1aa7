package dev.drydock.docker;

import java.util.List;
import java.util.Map;

/**
 * A network to be made.
 *
 * @param driver or empty for the engine's own
 * @param ipv4 whether it has IPv4 addresses, as is usual; saying no needs API 1.48
 * @param ipam how addresses are given
 */
public record NetworkSpec(
        String name,
        String driver,
        Map<String, String> driverOptions,
        boolean internal,
        boolean attachable,
        boolean ipv4,
        boolean ipv6,
        Map<String, String> labels,
        Ipam ipam) {
    private static final ApiVersion ENABLE_IPV4 = new ApiVersion(1, 48);

    /** How addresses are given; empty for the engine's way. */
    public record Ipam(String driver, List<Pool> pools, Map<String, String> options) {
        public static final Ipam DEFAULT = new Ipam("", List.of(), Map.of());

        public Ipam {
            pools = List.copyOf(pools);
            options = Map.copyOf(options);
        }
    }

    /** A range of addresses; what is empty the engine chooses. */
    public record Pool(String subnet, String range, String gateway, Map<String, String> reserved) implements Fragment {
        @Override
        public Map<String, Object> json() {
            return new Fields()
                    .putText("Subnet", subnet)
                    .putText("IPRange", range)
                    .putText("Gateway", gateway)
                    .putAll("AuxiliaryAddresses", reserved)
                    .values();
        }
    }

    public NetworkSpec {
        driverOptions = Map.copyOf(driverOptions);
        labels = Map.copyOf(labels);
    }

    /** A network as the engine makes it by default. */
    public static NetworkSpec named(String name, Map<String, String> labels) {
        return new NetworkSpec(name, "", Map.of(), false, false, true, false, labels, Ipam.DEFAULT);
    }

    /** The body of the engine's request. */
    public Map<String, Object> json() {
        var addresses = new Fields()
                .putText("Driver", ipam.driver)
                .putAll("Config", ipam.pools)
                .putAll("Options", ipam.options);
        var fields = new Fields()
                .put("Name", name)
                .put("CheckDuplicate", true) // before API 1.44 two networks may else have one name
                .putText("Driver", driver)
                .putAll("Options", driverOptions)
                .putFlag("Internal", internal)
                .putFlag("Attachable", attachable)
                .putFlag("EnableIPv6", ipv6)
                .putAll("Labels", labels)
                .putAll("IPAM", addresses.values());
        return ipv4 ? fields.values() : fields.put("EnableIPv4", false).values();
    }

    /** The fields that engines of an older API ignore, and since when they are known. */
    public Map<String, ApiVersion> since() {
        return ipv4 ? Map.of() : Map.of("EnableIPv4", ENABLE_IPV4);
    }
}
