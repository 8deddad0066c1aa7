package dev.drydock.maven.image;

import dev.drydock.docker.EndpointRequest;
import dev.drydock.image.BillRequest;
import dev.drydock.image.base.Registries;
import dev.drydock.image.check.Gate;
import dev.drydock.lock.LockChoice;
import java.nio.file.Path;

/**
 * What is the same for every image of a build.
 *
 * @param applicationCache folder for layers of ours
 * @param baseCache folder for layers of bases
 * @param lock with the digests of bases
 * @param engine to load into, or to take bases from
 * @param bill whether bills of materials are written
 */
public record ImageRun(
        Path applicationCache,
        Path baseCache,
        LockChoice lock,
        Registries.Access access,
        EndpointRequest engine,
        Gate gate,
        BillRequest bill) {}
