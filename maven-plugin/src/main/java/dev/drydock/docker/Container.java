package dev.drydock.docker;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A container as inspection shows it.
 *
 * @param details all that the engine tells
 */
public record Container(Details details) {
    /** What it is doing. */
    public enum Status {
        CREATED,
        RUNNING,
        PAUSED,
        RESTARTING,
        REMOVING,
        EXITED,
        DEAD;

        /** The status of that name in the engine's answers. */
        static Status of(String name) {
            return switch (name) {
                case "created" -> CREATED;
                case "running" -> RUNNING;
                case "paused" -> PAUSED;
                case "restarting" -> RESTARTING;
                case "removing" -> REMOVING;
                case "exited" -> EXITED;
                default -> DEAD; // also "stopped" and the like of other engines
            };
        }
    }

    /** What its health test says. */
    public enum Health {
        /** It has no test, or does not run. */
        NONE,
        STARTING,
        HEALTHY,
        UNHEALTHY
    }

    /** One run of the health test. */
    public record Probe(Instant end, int exitCode, String output) {}

    /** Something mounted into it. */
    public record MountPoint(String type, String name, String source, String target, boolean writable) {
        static List<MountPoint> of(List<Details> mounts) {
            return mounts.stream()
                    .map(mount -> new MountPoint(
                            mount.text("Type"),
                            mount.text("Name"),
                            mount.text("Source"),
                            mount.text("Destination"),
                            mount.flag("RW")))
                    .toList();
        }
    }

    /** A port of the engine's host that leads to one of its ports. */
    public record PublishedPort(int containerPort, String protocol, String hostAddress, int hostPort) {}

    public String id() {
        return details.text("Id");
    }

    public String name() {
        return details.text("Name").replaceFirst("^/", "");
    }

    /** The name of its image, as it was asked for. */
    public String image() {
        return details.text("Config", "Image");
    }

    public String imageId() {
        return details.text("Image");
    }

    public Map<String, String> labels() {
        return details.textMap("Config", "Labels");
    }

    public boolean hasTerminal() {
        return details.flag("Config", "Tty");
    }

    public Status status() {
        return Status.of(details.text("State", "Status"));
    }

    /** How it is, while it runs: an ended container keeps its last health, which then means nothing. */
    public Health health() {
        if (status() != Status.RUNNING && status() != Status.PAUSED) {
            return Health.NONE;
        }
        return switch (details.text("State", "Health", "Status")) {
            case "starting" -> Health.STARTING;
            case "healthy" -> Health.HEALTHY;
            case "unhealthy" -> Health.UNHEALTHY;
            default -> Health.NONE;
        };
    }

    /** The last runs of the health test, oldest first. */
    public List<Probe> probes() {
        return details.objects("State", "Health", "Log").stream()
                .map(probe -> new Probe(
                        instant(probe.text("End")).orElse(Instant.EPOCH),
                        (int) probe.number("ExitCode"),
                        probe.text("Output")))
                .toList();
    }

    /** The code that it ended with last. */
    public int exitCode() {
        return (int) details.number("State", "ExitCode");
    }

    /** Whether the kernel ended it for want of memory. */
    public boolean outOfMemory() {
        return details.flag("State", "OOMKilled");
    }

    /** Why it could not be started, or empty. */
    public String error() {
        return details.text("State", "Error");
    }

    public Optional<Instant> startedAt() {
        return instant(details.text("State", "StartedAt"));
    }

    public Optional<Instant> finishedAt() {
        return instant(details.text("State", "FinishedAt"));
    }

    public List<MountPoint> mounts() {
        return MountPoint.of(details.objects("Mounts"));
    }

    /** What it is connected to: network names and what inspection shows of each. */
    public Map<String, Details> networks() {
        return details.objectMap("NetworkSettings", "Networks");
    }

    /** What inspection shows of it in one network; nothing if it is not there. */
    public Details network(String name) {
        return networks().getOrDefault(name, Details.NONE);
    }

    /** Ports that are open on the engine's host; one for each address family where the engine opened both. */
    public List<PublishedPort> ports() {
        Details ports = details.object("NetworkSettings", "Ports");
        return ports.fields().keySet().stream()
                .sorted()
                .flatMap(port -> ports.objects(port).stream().map(host -> published(port, host)))
                .toList();
    }

    private static PublishedPort published(String port, Details host) {
        String[] parts = port.split("/", 2);
        return new PublishedPort(
                Integer.parseInt(parts[0]),
                parts.length == 2 ? parts[1] : "tcp",
                host.text("HostIp"),
                host.text("HostPort").isEmpty() ? 0 : Integer.parseInt(host.text("HostPort")));
    }

    /** Names of the anonymous and named volumes that it uses. */
    public List<String> volumes() {
        return mounts().stream()
                .filter(mount -> mount.type().equals("volume"))
                .map(MountPoint::name)
                .toList();
    }

    /** The engine writes the year 1 for never. */
    private static Optional<Instant> instant(String written) {
        return written.isEmpty() || written.startsWith("0001-")
                ? Optional.empty()
                : Optional.of(Instant.parse(written));
    }
}
