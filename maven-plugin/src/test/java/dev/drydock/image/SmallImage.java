package dev.drydock.image;

import dev.drydock.docker.EndpointRequest;
import dev.drydock.docker.HealthTest;
import dev.drydock.image.base.Registries;
import dev.drydock.image.check.Budget;
import dev.drydock.image.check.Gate;
import dev.drydock.image.layer.LayerSpec;
import dev.drydock.image.model.Format;
import dev.drydock.image.model.Platform;
import dev.drydock.image.runtime.RuntimeSpec;
import dev.drydock.image.runtime.TrainingSpec;
import dev.drydock.lock.LockChoice;
import dev.drydock.rule.Severity;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An image of a few files, to be built by a test.
 *
 * @param folder of the project
 * @param cache for layers
 * @param offline whether registries are out of reach
 */
record SmallImage(Path folder, Path cache, String base, Gate gate, List<Platform> platforms, boolean offline) {
    SmallImage(Path folder, Path cache) {
        this(
                folder,
                cache,
                "scratch",
                new Gate(Severity.WARNING, Set.of(), new Budget(0, 0, 0)),
                List.of(Platform.DEFAULT),
                true);
    }

    SmallImage upon(String other) {
        return new SmallImage(folder, cache, other, gate, platforms, offline);
    }

    SmallImage passing(Gate other) {
        return new SmallImage(folder, cache, base, other, platforms, offline);
    }

    SmallImage on(Platform... others) {
        return new SmallImage(folder, cache, base, gate, List.of(others), offline);
    }

    SmallImage online() {
        return new SmallImage(folder, cache, base, gate, platforms, false);
    }

    /** Of files that go to {@code /app}. */
    ImageRequest request(String file) {
        return request("demo:1", List.of(), file + ":/app/");
    }

    /** Of layers, each as {@code from:into}. */
    ImageRequest request(String target, List<String> tags, String... layers) {
        return new ImageRequest(
                folder,
                folder.resolve("target"),
                base,
                platforms,
                target,
                tags,
                List.of(),
                List.of(),
                List.of(),
                Stream.of(layers)
                        .map(layer -> layer.split(":", 2))
                        .map(layer -> LayerSpec.of(layer[0], Path.of(layer[0]), layer[1]))
                        .toList(),
                new ContainerSettings(
                        "65532:65532",
                        "/app",
                        List.of("python", "/app/src/main.py"),
                        List.of(),
                        Map.of(),
                        Map.of(),
                        List.of(),
                        List.of(),
                        new HealthTest(List.of(), Duration.ZERO, Duration.ZERO, 0, Duration.ZERO, Duration.ZERO),
                        ""),
                Format.DOCKER,
                Instant.EPOCH,
                Instant.ofEpochSecond(1),
                cache,
                folder.resolve("target/bases"),
                new LockChoice(folder.resolve("images.lock"), LockChoice.Mode.AUTO),
                new Registries.Access(List.of(), List.of(), folder, List.of(), false, false, offline),
                new EndpointRequest("unix://" + folder.resolve("no-engine.sock"), Map.of(), folder, false),
                gate,
                new BillRequest(BillRequest.Mode.NEVER, false, artifact -> List.of()));
    }

    /** The same as a Java application, which starts by itself. */
    static ImageRequest ofJava(
            ImageRequest small,
            JavaApplication application,
            List<RuntimeSpec> runtimes,
            List<TrainingSpec> trainings,
            Map<String, String> environment,
            BillRequest bill) {
        return new ImageRequest(
                small.project(),
                small.output(),
                small.base(),
                small.platforms(),
                small.target(),
                small.tags(),
                List.of(application),
                runtimes,
                trainings,
                small.layers(),
                new ContainerSettings(
                        "65532:65532",
                        "",
                        List.of(),
                        List.of(),
                        environment,
                        Map.of(),
                        List.of(),
                        List.of(),
                        small.container().health(),
                        ""),
                small.format(),
                small.created(),
                small.filesModified(),
                small.applicationCache(),
                small.baseCache(),
                small.lock(),
                small.access(),
                small.engine(),
                small.gate(),
                bill);
    }
}
