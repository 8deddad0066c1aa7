package dev.drydock.stack.spec;

import dev.drydock.docker.Attachment;
import dev.drydock.docker.Container;
import dev.drydock.docker.Container.MountPoint;
import dev.drydock.docker.ContainerSpec;
import dev.drydock.docker.Details;
import dev.drydock.docker.Image;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells by inspection whether a container that something else made is as its service says. What the engine or the other
 * tool writes in a way of its own counts as equal, since a container is not to be replaced for nothing.
 *
 * @param wanted the container that we would make
 * @param found the one that is there
 * @param image of both
 */
public record Resemblance(ContainerSpec wanted, Container found, Image image) {
    private static final String HOST = "HostConfig";

    /** Fields that Compose sends as we do, and that are empty where nothing is said. */
    private static final List<String> OF_THE_HOST = List.of(
            "CapAdd",
            "CapDrop",
            "CpuPeriod",
            "CpuQuota",
            "CpuShares",
            "CpusetCpus",
            "Devices",
            "Dns",
            "DnsOptions",
            "DnsSearch",
            "ExtraHosts",
            "GroupAdd",
            "Init",
            "Memory",
            "MemoryReservation",
            "NanoCpus",
            "OomScoreAdj",
            "PidMode",
            "PidsLimit",
            "PortBindings",
            "Privileged",
            "ReadonlyRootfs",
            "Sysctls",
            "Tmpfs",
            "UTSMode",
            "Ulimits",
            "UsernsMode");

    /** Fields that the engine fills in, so that only what is said counts. */
    private static final List<String> FILLED_IN = List.of("IpcMode", "MemorySwap", "NetworkMode", "ShmSize");

    private static final List<String> OF_THE_IMAGE = List.of("StopSignal", "User", "WorkingDir");
    private static final List<String> OF_HEALTH = List.of("Interval", "Retries", "StartPeriod", "Timeout");
    private static final List<String> OF_RESTARTS = List.of("MaximumRetryCount", "Name");
    private static final List<String> ADDRESSES = List.of("IPv4Address", "IPv6Address", "LinkLocalIPs");
    /** What means the same as nothing. */
    private static final Set<Object> NOTHING = Set.of(0L, -1L, false, "no");

    /** Seconds that the engine gives a container to end if nothing else is said. */
    private static final long GRACE = 10;

    /** Compose cuts a broken second off where we give it. */
    private static final long ROUNDING = 1;

    /** What begins a namespace of another container, whose id is not known before it is made. */
    private static final String CONTAINER = "container:";

    /** Whether nothing speaks against it. */
    public boolean holds() {
        return isSameProcess() && isSameHealthTest() && isSameHost() && isSameStorage() && isSameNetwork();
    }

    private boolean isSameProcess() {
        Details entrypoint = asked().has("Entrypoint") ? asked() : defaults();
        return OF_THE_IMAGE.stream().allMatch(field -> isSame(either(asked(), defaults(), field), config(), field))
                && Stream.of("OpenStdin", "Tty").allMatch(field -> isSame(asked(), config(), field))
                && command().equals(config().texts("Cmd"))
                && entrypoint.texts("Entrypoint").equals(config().texts("Entrypoint"))
                && variables(defaults(), asked()).equals(variables(config()))
                && labels(defaults(), asked()).equals(labels(config()))
                && Math.abs(grace(asked()) - grace(config())) <= ROUNDING;
    }

    private static long grace(Details container) {
        return container.has("StopTimeout") ? container.number("StopTimeout") : GRACE;
    }

    /** A new entrypoint takes the image's command away. */
    private List<String> command() {
        boolean own =
                !asked().texts("Cmd").isEmpty() || !asked().texts("Entrypoint").isEmpty();
        return (own ? asked() : defaults()).texts("Cmd");
    }

    private static Map<String, String> variables(Details... layers) {
        var variables = new TreeMap<String, String>();
        for (Details layer : layers) {
            for (String variable : layer.texts("Env")) {
                String[] parts = variable.split("=", 2);
                variables.remove(parts[0]); // and a bare name takes it away
                Stream.of(parts).skip(1).forEach(value -> variables.put(parts[0], value));
            }
        }
        return variables;
    }

    private static Map<String, String> labels(Details... layers) {
        var labels = new TreeMap<String, String>();
        for (Details layer : layers) {
            labels.putAll(layer.textMap("Labels"));
        }
        labels.keySet().removeIf(ComposeLabels::isOfTools);
        return labels;
    }

    private boolean isSameHealthTest() {
        Details asked = asked().object("Healthcheck");
        Details inherited = defaults().object("Healthcheck");
        Details there = config().object("Healthcheck");
        List<String> test = either(asked, inherited, "Test").texts("Test");
        return test.equals(there.texts("Test"))
                && (test.contains("NONE")
                        || OF_HEALTH.stream().allMatch(field -> isSame(either(asked, inherited, field), there, field)));
    }

    private boolean isSameHost() {
        Details host = asked().object(HOST);
        Details there = found.details().object(HOST);
        return OF_THE_HOST.stream().allMatch(field -> isSame(host, there, field))
                && OF_RESTARTS.stream()
                        .allMatch(field -> isSame(host.object("RestartPolicy"), there.object("RestartPolicy"), field))
                && FILLED_IN.stream().allMatch(field -> !host.has(field) || isSame(host, there, field))
                && options(host).equals(options(there));
    }

    /** Security options; the engine adds labels, and a profile is a path to one tool and a text to the other. */
    private static Set<String> options(Details host) {
        var options = new TreeSet<String>();
        host.texts("SecurityOpt").stream()
                .map(option -> option.replaceFirst(":", "="))
                .filter(option -> !option.startsWith("label=") && !option.startsWith("seccomp="))
                .forEach(options::add);
        return options;
    }

    /** Where something is mounted, and whether it can be written; the tools name what is mounted in different ways. */
    private boolean isSameStorage() {
        if (found.details().text("Platform").equals("windows")) {
            return true; // drives have colons too
        }
        Details host = asked().object(HOST);
        var mounted = new TreeMap<String, Boolean>();
        host.texts("Binds").forEach(bind -> {
            String[] parts = bind.split(":", -1);
            boolean plain = parts[parts.length - 1].startsWith("/");
            String target = parts[parts.length - (plain ? 1 : 2)];
            boolean writable =
                    plain || !List.of(parts[parts.length - 1].split(",", -1)).contains("ro");
            mounted.put(path(target), writable);
        });
        host.objects("Mounts").forEach(mount -> mounted.put(path(mount.text("Target")), !mount.flag("ReadOnly")));
        var there = new TreeMap<String, Boolean>();
        for (MountPoint mount : found.mounts()) {
            there.put(path(mount.target()), mount.writable());
        }
        if (host.has("VolumesFrom")) {
            there.keySet().retainAll(mounted.keySet());
        }
        return mounted.equals(there);
    }

    private static String path(String written) {
        return written.length() > 1 && written.endsWith("/") ? written.substring(0, written.length() - 1) : written;
    }

    private boolean isSameNetwork() {
        return ports(defaults(), asked()).equals(ports(config()))
                && Stream.of("Domainname", "Hostname")
                        .allMatch(field -> !asked().has(field) || isSame(asked(), config(), field))
                && wanted.networks().stream()
                        .filter(network -> found.networks().containsKey(network.network()))
                        .allMatch(this::isSame);
    }

    private boolean isSame(Attachment network) {
        var asked = new Details(network.json());
        Details there = found.network(network.network());
        return there.texts("Aliases").containsAll(asked.texts("Aliases"))
                && ADDRESSES.stream()
                        .allMatch(field -> isSame(asked.object("IPAMConfig"), there.object("IPAMConfig"), field));
    }

    private static Set<String> ports(Details... layers) {
        var ports = new TreeSet<String>();
        for (Details layer : layers) {
            layer.object("ExposedPorts")
                    .fields()
                    .keySet()
                    .forEach(port -> ports.add(port.contains("/") ? port : port + "/tcp"));
        }
        return ports;
    }

    private Details asked() {
        return new Details(wanted.json());
    }

    private Details config() {
        return found.details().object("Config");
    }

    private Details defaults() {
        return image.details().object("Config");
    }

    private static Details either(Details said, Details otherwise, String field) {
        return plain(said.fields().get(field)).isEmpty() ? otherwise : said;
    }

    private static boolean isSame(Details one, Details other, String field) {
        return plain(one.fields().get(field)).equals(plain(other.fields().get(field)));
    }

    /** A value so written that equal meanings are equal texts; empty if it says nothing. */
    private static String plain(@Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            return members.isEmpty() ? "" : plainMembers(members).toString();
        }
        if (value instanceof Collection<?> items) {
            return items.isEmpty()
                    ? ""
                    : items.stream()
                            .map(Resemblance::plainItem)
                            .sorted()
                            .toList()
                            .toString();
        }
        if (value == null || NOTHING.contains(value)) {
            return "";
        }
        String text = value.toString();
        return text.startsWith(CONTAINER) ? CONTAINER : text;
    }

    private static SortedMap<String, String> plainMembers(Map<?, ?> members) {
        var plain = new TreeMap<String, String>();
        members.forEach((name, member) -> plain.put(String.valueOf(name), plain(member)));
        return plain;
    }

    private static String plainItem(Object item) {
        if (item instanceof Map<?, ?> members) {
            SortedMap<String, String> said = plainMembers(members);
            said.values().removeIf(String::isEmpty);
            return said.toString();
        }
        return plain(item).replaceFirst("^CAP_", "");
    }
}
