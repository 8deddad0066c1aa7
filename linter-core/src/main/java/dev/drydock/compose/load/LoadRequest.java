package dev.drydock.compose.load;

import java.util.List;
import java.util.Map;

/**
 * What to load. Lists that are empty and texts that are empty mean that nothing is asked for; paths are relative to the
 * working directory, or absolute.
 *
 * @param directory absolute path of the working directory, with {@code /} as separator
 * @param files compose files, in order; without any they are looked for as Compose does
 * @param project the project's name
 * @param profiles active profiles
 * @param envFiles files of variables, which replace {@code .env}
 * @param services the services to run; those that they need come along
 * @param environment all that the caller's environment holds
 */
public record LoadRequest(
        String directory,
        List<String> files,
        String project,
        List<String> profiles,
        List<String> envFiles,
        List<String> services,
        Map<String, String> environment) {
    public LoadRequest {
        files = List.copyOf(files);
        profiles = List.copyOf(profiles);
        envFiles = List.copyOf(envFiles);
        services = List.copyOf(services);
        environment = Map.copyOf(environment);
    }
}
