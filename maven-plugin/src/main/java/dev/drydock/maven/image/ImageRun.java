package dev.drydock.maven.image;

import dev.drydock.docker.EndpointRequest;
import dev.drydock.image.BillRequest;
import dev.drydock.image.ImageLock;
import dev.drydock.image.Registries;
import dev.drydock.image.check.Gate;
import java.nio.file.Path;

/**
 * What is the same for every image of a build.
 *
 * @param applicationCache folder for layers of ours
 * @param baseCache folder for layers of bases
 * @param lockFile with the digests of bases, there or not
 * @param locked whether builds follow it
 * @param engine to load into, or to take bases from
 * @param bill whether bills of materials are written
 */
public record ImageRun(
        Path applicationCache,
        Path baseCache,
        Path lockFile,
        ImageLock.Mode locked,
        Registries.Access access,
        EndpointRequest engine,
        Gate gate,
        BillRequest bill) {}
