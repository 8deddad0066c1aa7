package dev.drydock.stack.subject;

import dev.drydock.compose.load.LoadRequest;
import dev.drydock.docker.EndpointRequest;
import dev.drydock.docker.RegistryLogin;
import java.nio.file.Path;
import java.util.List;

/**
 * Which stack is meant, and where.
 *
 * @param files that say what it is
 * @param engine that it is on
 * @param output folder for what goals write, such as {@code target/stack}
 * @param version of this plugin, for labels
 * @param logins for registries, which win over those of Docker's configuration
 */
public record StackRequest(
        LoadRequest files, EndpointRequest engine, Path output, String version, List<RegistryLogin> logins) {
    public StackRequest {
        logins = List.copyOf(logins);
    }

    /** The same for one service and what it needs. */
    public StackRequest of(String service) {
        var one = new LoadRequest(
                files.directory(),
                files.files(),
                files.project(),
                files.profiles(),
                files.envFiles(),
                List.of(service),
                files.environment());
        return new StackRequest(one, engine, output, version, logins);
    }
}
