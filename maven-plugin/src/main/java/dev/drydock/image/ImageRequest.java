package dev.drydock.image;

import dev.drydock.docker.EndpointRequest;
import dev.drydock.image.base.Registries;
import dev.drydock.image.check.Gate;
import dev.drydock.image.layer.LayerSpec;
import dev.drydock.image.model.Format;
import dev.drydock.image.model.Platform;
import dev.drydock.image.runtime.RuntimeSpec;
import dev.drydock.image.runtime.TrainingSpec;
import dev.drydock.lock.LockChoice;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * An image to build, and where to find what it is made of.
 *
 * @param project folder that paths of layers start from
 * @param output folder of the build
 * @param base {@code scratch}, a {@code tar://} file, a {@code docker://} name in the engine, or a name in a registry
 * @param platforms that it is to run on, at least one
 * @param target name of the image
 * @param tags it gets beside the one in its name
 * @param applications the Java application, or none
 * @param runtimes that its Java application is to have of its own, or none
 * @param trainings for the class-data archive that its Java application is to have, or none
 * @param layers in their order, upon the application's
 * @param created the time that the image carries
 * @param filesModified the time that its files carry
 * @param applicationCache folder for layers of ours
 * @param baseCache folder for layers of bases
 * @param lock with the digests of bases
 * @param engine the one to load into, or to take the base from
 * @param gate what the image has to pass
 * @param bill whether its bill of materials is written
 */
public record ImageRequest(
        Path project,
        Path output,
        String base,
        List<Platform> platforms,
        String target,
        List<String> tags,
        List<JavaApplication> applications,
        List<RuntimeSpec> runtimes,
        List<TrainingSpec> trainings,
        List<LayerSpec> layers,
        ContainerSettings container,
        Format format,
        Instant created,
        Instant filesModified,
        Path applicationCache,
        Path baseCache,
        LockChoice lock,
        Registries.Access access,
        EndpointRequest engine,
        Gate gate,
        BillRequest bill) {
    public ImageRequest {
        platforms = List.copyOf(platforms);
        tags = List.copyOf(tags);
        applications = List.copyOf(applications);
        runtimes = List.copyOf(runtimes);
        trainings = List.copyOf(trainings);
        layers = List.copyOf(layers);
    }
}
