package dev.drydock.image;

import dev.drydock.docker.HealthTest;
import dev.drydock.image.model.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How containers of the image run. What is empty the base decides.
 *
 * @param user number of the user, and behind a colon of the group
 * @param entrypoint if given, the arguments of the base go with its entrypoint
 * @param ports such as {@code 8080} or {@code 53/udp}
 * @param volumes paths
 * @param health a test without words takes the base's
 * @param stopSignal such as {@code SIGINT}
 */
public record ContainerSettings(
        String user,
        String workingDirectory,
        List<String> entrypoint,
        List<String> arguments,
        Map<String, String> environment,
        Map<String, String> labels,
        List<String> ports,
        List<String> volumes,
        HealthTest health,
        String stopSignal) {
    public ContainerSettings {
        entrypoint = List.copyOf(entrypoint);
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
        labels = Map.copyOf(labels);
        ports = List.copyOf(ports);
        volumes = List.copyOf(volumes);
    }

    /** The same with another entrypoint. */
    ContainerSettings entrypoint(List<String> words) {
        return new ContainerSettings(
                user, workingDirectory, words, arguments, environment, labels, ports, volumes, health, stopSignal);
    }

    /** The same in another folder. */
    ContainerSettings workingDirectory(String folder) {
        return new ContainerSettings(
                user, folder, entrypoint, arguments, environment, labels, ports, volumes, health, stopSignal);
    }

    /** Writes what is said here over what a base says. */
    void applyTo(Map<String, Object> config) {
        putText(config, "User", user);
        putText(config, "WorkingDir", workingDirectory);
        putText(config, "StopSignal", stopSignal);
        if (!entrypoint.isEmpty()) {
            config.put("Entrypoint", entrypoint);
            config.remove("Cmd");
        }
        if (!arguments.isEmpty()) {
            config.put("Cmd", arguments);
        }
        if (!health.test().isEmpty()) {
            config.put("Healthcheck", health.json());
        }
        if (!environment.isEmpty()) {
            config.put("Env", environment(config.get("Env")));
        }
        putAll(config, "Labels", labels);
        var exposed = new TreeMap<String, Object>();
        ports.forEach(port -> exposed.put(port.contains("/") ? port : port + "/tcp", Map.of()));
        putAll(config, "ExposedPorts", exposed);
        var mounted = new TreeMap<String, Object>();
        volumes.forEach(volume -> mounted.put(volume, Map.of()));
        putAll(config, "Volumes", mounted);
    }

    /** A variable of the base keeps its place, as later ones may have been made of it. */
    private List<String> environment(@Nullable Object base) {
        var all = new ArrayList<String>();
        var ours = new TreeMap<>(environment);
        if (base instanceof List<?> inherited) {
            for (Object each : inherited) {
                String line = String.valueOf(each);
                String name = line.substring(0, Math.max(0, line.indexOf('=')));
                all.add(Optional.ofNullable(ours.remove(name))
                        .map(value -> name + "=" + value)
                        .orElse(line));
            }
        }
        ours.forEach((name, value) -> all.add(name + "=" + value));
        return all;
    }

    private static void putText(Map<String, Object> config, String name, String value) {
        if (!value.isEmpty()) {
            config.put(name, value);
        }
    }

    private static void putAll(Map<String, Object> config, String name, Map<String, ?> values) {
        if (!values.isEmpty()) {
            var all = new TreeMap<>(Json.object(config, name));
            all.putAll(values);
            config.put(name, all);
        }
    }
}
