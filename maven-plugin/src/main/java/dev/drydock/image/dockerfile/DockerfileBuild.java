package dev.drydock.image.dockerfile;

import dev.drydock.docker.Engine;
import dev.drydock.docker.RegistryLogin;
import dev.drydock.dockerfile.context.BuildContext;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.image.layer.LayerStore;
import dev.drydock.image.model.Unbuildable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Builds the image of a Dockerfile that runs nothing, into the engine that has its bases. */
public final class DockerfileBuild {
    private static final Duration KEPT = Duration.ofDays(14);

    private final Engine engine;
    private final Function<String, RegistryLogin> logins;
    private final Path cache;
    private final Map<String, String> labels;
    private final Clock clock;

    /**
     * Builds into an engine.
     *
     * @param logins who we are to the registry of an image
     * @param cache folder for packed layers and what is remembered of bases; what is old goes
     * @param labels of containers that bases are looked into by; they are never started, and removed at the end
     */
    public DockerfileBuild(
            Engine engine,
            Function<String, RegistryLogin> logins,
            Path cache,
            Map<String, String> labels,
            Clock clock) {
        this.engine = engine;
        this.logins = logins;
        this.cache = cache;
        this.labels = Map.copyOf(labels);
        this.clock = clock;
    }

    /**
     * What is to be built.
     *
     * @param folder the context on disk
     * @param context the same with its ignore file
     * @param target a stage; empty for the last one
     * @param arguments of the build
     * @param labels of the image
     * @param names of the image, at least one
     * @param pull whether to look for newer bases
     */
    public record Request(
            DockerfileModel file,
            Path folder,
            BuildContext context,
            String target,
            Map<String, String> arguments,
            Map<String, String> labels,
            List<String> names,
            boolean pull) {
        public Request {
            arguments = Map.copyOf(arguments);
            labels = Map.copyOf(labels);
            names = List.copyOf(names);
        }
    }

    /** What keeps a file from being built here, as far as its text alone tells; empty if there is nothing. */
    public static Optional<String> obstacle(DockerfileModel file, String target) {
        Optional<Stage> stage = stage(file, target);
        return stage.isEmpty() ? Optional.of("there is no stage `" + target + "`") : Obstacles.first(file, stage.get());
    }

    private static Optional<Stage> stage(DockerfileModel file, String target) {
        return target.isEmpty() ? file.finalStage() : file.stage(target);
    }

    /**
     * Builds it.
     *
     * @param output hears each instruction, and of bases that are got
     * @throws NotOurs if the engine's builder has to do it; nothing has been done
     * @throws Unbuildable if the file or the context is at fault
     */
    public void run(Request request, Consumer<String> output) throws IOException, NotOurs, Unbuildable {
        Stage target = stage(request.file, request.target).orElseThrow(() -> new NotOurs("there is no such stage"));
        try (var scratch = new Scratch(cache.resolve("scratch"));
                var bases = new EngineBases(engine, logins, request.pull, labels, cache, scratch, output)) {
            var context = new ContextSources(request.folder, request.context);
            DockerfilePlan plan = new DockerfilePlanner(request.file, request.arguments, context, bases, scratch)
                    .plan(target, request.labels);
            if (!plan.image().load(engine.images(), cache, request.names)) {
                throw new NotOurs("the engine wants the layers of the base to be sent");
            }
            for (int i = 0; i < plan.steps().size(); i++) {
                output.accept("Step " + (i + 1) + "/" + plan.steps().size() + " : "
                        + plan.steps().get(i).text());
            }
            Instant longAgo = clock.instant().minus(KEPT);
            new LayerStore(cache).removeBefore(longAgo);
            scratch.removeBefore(longAgo);
        }
    }
}
