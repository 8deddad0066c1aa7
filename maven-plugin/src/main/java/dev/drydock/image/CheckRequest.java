package dev.drydock.image;

import dev.drydock.docker.EndpointRequest;
import dev.drydock.image.base.Registries;
import dev.drydock.image.check.Gate;
import dev.drydock.image.model.Platform;
import java.nio.file.Path;

/**
 * An image to judge.
 *
 * @param image a {@code tar://} file, a {@code docker://} name in the engine, or a name in a registry
 * @param folder that paths of files start from
 * @param cache folder for its layers
 */
public record CheckRequest(
        String image,
        Path folder,
        Path cache,
        Platform platform,
        Registries.Access access,
        EndpointRequest engine,
        Gate gate) {}
