package dev.drydock.stack.spec;

import dev.drydock.docker.ContainerSpec;
import dev.drydock.docker.RestartPolicy;
import dev.drydock.docker.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A container that runs a command of its own with all else of a service, as {@code docker compose run} makes it.
 *
 * @param slug 64 hexadecimal digits that no other one has
 * @param command program and arguments; empty for those of the service
 * @param entrypoint instead of the service's, whose command then does not count either
 * @param user or empty for that of the service
 * @param folder to run in, or empty for that of the service
 * @param environment beside the service's own
 * @param mounts beside the service's own, each {@code source:target} or {@code source:target:options}
 * @param publishes whether the service's ports are published
 * @param answers whether it answers to the names of the service
 */
public record OneOff(
        String slug,
        List<String> command,
        Optional<List<String>> entrypoint,
        String user,
        String folder,
        Map<String, String> environment,
        List<String> mounts,
        boolean publishes,
        boolean answers) {
    private static final int SHOWN_OF_SLUG = 12;

    public OneOff {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        mounts = List.copyOf(mounts);
    }

    /** The container's name. */
    public String name(String project, String service) {
        return project + "-" + service + "-run-" + slug.substring(0, SHOWN_OF_SLUG);
    }

    /** Lays what is special over what a container of the service is. */
    void apply(ContainerSpec.Builder container, List<String> environmentOfService) {
        container.set(Setting.RESTART, new RestartPolicy("no", 0));
        entrypoint.ifPresent(words -> container.set(Setting.ENTRYPOINT, words));
        if (!command.isEmpty() || entrypoint.isPresent()) {
            container.set(Setting.COMMAND, command);
        }
        if (!user.isEmpty()) {
            container.set(Setting.USER, user);
        }
        if (!folder.isEmpty()) {
            container.set(Setting.WORKING_DIRECTORY, folder);
        }
        if (!environment.isEmpty()) {
            var all = new ArrayList<>(environmentOfService);
            all.removeIf(variable -> environment.containsKey(variable.split("=", 2)[0]));
            new TreeMap<>(environment).forEach((name, value) -> all.add(name + "=" + value));
            container.set(Setting.ENVIRONMENT, all);
        }
    }
}
